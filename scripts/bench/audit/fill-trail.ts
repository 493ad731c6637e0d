import pg from "pg";
import { run } from "./database.ts";

const PEOPLE = 10_000;
const ACTORS = 60;
const ROWS_A_STATEMENT = 20_000;

/** Numbers of the filled trail's people. */
export const personOf = (number: number) => `00uperson${String(number % PEOPLE).padStart(11, "0")}`;
/** Logins of those who acted, some of them all day, some hardly ever. */
export const actorOf = (number: number) => `agent.${number % ACTORS}@example.com`;

/**
 * Fills the trail with rows that look like three years of a busy helpdesk, made inside the database. They are in no chain:
 * what is measured is searching. Indexes are taken away and made again.
 */
export async function fillTrail(url: string, rows: number): Promise<void> {
  const indexes = await indexesOf(url);
  await run(url, ...indexes.map(({ name }) => `DROP INDEX "${name}"`));
  for (let from = 1; from <= rows; from += ROWS_A_STATEMENT) {
    await run(url, insert(from, Math.min(from + ROWS_A_STATEMENT - 1, rows), rows));
  }
  await run(
    url,
    `UPDATE audit_head SET seq = ${rows}`,
    ...indexes.map(({ sql }) => sql),
    // The state that a database is in which has looked after itself.
    "VACUUM (ANALYZE) audit_entry",
  );
}

async function indexesOf(url: string): Promise<{ name: string; sql: string }[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ name: string; sql: string }>(
    `SELECT indexname AS name, indexdef AS sql FROM pg_indexes WHERE tablename = 'audit_entry' AND indexname NOT LIKE '%pkey'`,
  );
  await client.end();
  return rows;
}

/** A number below `limit` out of what a row is about and a salt, the same every time. */
const dice = (salt: number, limit: number) => `abs(hashint4((n / 3) * 31 + ${salt})) % ${limit}`;

// Of three rows one is an event, one an intent and one its outcome.
function insert(first: number, last: number, rows: number): string {
  return `
  INSERT INTO audit_entry (seq, at, kind, action, intent_seq, result, actor_kind, actor_id, actor_role, target_kind,
    target_id, related_kind, related_id, job_id, okta_request_id, error_code, actor_hash, subject_hash, previous_hash, hash,
    actor_salt, actor_login, subject_salt, target_label, related_label, reason, detail)
  SELECT n, timestamptz '2026-11-01' - make_interval(secs => (${rows} - n) * 94.0),
    (ARRAY['event', 'intent', 'outcome'])[1 + n % 3], action,
    CASE WHEN n % 3 = 2 THEN n - 1 END,
    CASE n % 3 WHEN 0 THEN 'success' WHEN 1 THEN 'pending' ELSE outcome END,
    'person', 'actor' || actor, 'helpdesk', 'user', '00uperson' || lpad(person::text, 11, '0'),
    CASE WHEN action LIKE 'group%' THEN 'group' END, CASE WHEN action LIKE 'group%' THEN '00ggroup' || grp END,
    CASE WHEN job < 3 THEN md5('job' || n / 3000)::uuid END,
    CASE WHEN n % 3 = 2 THEN 'request' || n END, CASE WHEN n % 3 = 2 AND outcome = 'failure' THEN 'E0000001' END,
    md5('a' || n), md5('b' || n), md5('c' || n), md5('d' || n), md5('e' || n), 'agent.' || actor || '@example.com',
    md5('f' || n), 'person.' || person || '@example.com',
    CASE WHEN action LIKE 'group%' THEN 'Group ' || grp END,
    'INC-' || (100000 + n / 3) || CASE reason WHEN 0 THEN ' lost phone' WHEN 1 THEN ' locked out after holiday' ELSE ' asked by manager' END,
    CASE WHEN n % 3 = 2 AND outcome = 'failure' THEN '{"error": "Okta answered that this is not allowed."}'::jsonb ELSE '{}'::jsonb END
  FROM (SELECT n, least(${ACTORS - 1}, ${dice(1, ACTORS)}, ${dice(2, ACTORS)}) AS actor, ${dice(3, PEOPLE)} AS person, ${dice(4, 300)} AS grp,
      ${dice(5, 10)} AS job, ${dice(6, 3)} AS reason, CASE WHEN ${dice(7, 50)} = 0 THEN 'failure' ELSE 'success' END AS outcome,
      CASE WHEN n % 3 = 0 THEN 'console.signIn' ELSE (ARRAY['user.unlock', 'user.unlock', 'user.unlock', 'user.resetPassword',
        'user.suspend', 'factor.resetAll', 'group.addMember', 'group.removeMember', 'user.delete'])[1 + ${dice(8, 9)}] END AS action
    FROM generate_series(${first}, ${last}) AS n) AS raw`;
}
