import pg from "pg";

/** Everyone's name is one of so many first names with one of so many last names. */
const NAMES = 100;
const PEOPLE = NAMES * NAMES;
const ROWS_A_STATEMENT = 20_000;

/** Who was suspended, signed in and so on, by how often: most of a log is people signing in. */
const KINDS = `(VALUES (0, 'user.session.start', 'User login to Okta', 'sign in login'),
  (1, 'user.authentication.sso', 'User single sign on to app', 'single sign on app'),
  (2, 'policy.evaluate_sign_on', 'Evaluation of sign-on policy', 'evaluation policy'),
  (3, 'user.authentication.auth_via_mfa', 'Authentication of user via MFA', 'authentication mfa'),
  (4, 'group.user_membership.add', 'Add user to group membership', 'add user group membership'),
  (5, 'application.user_membership.add', 'Add user to application membership', 'add user application membership'),
  (6, 'user.account.update_profile', 'Update user profile for Okta', 'update user profile'),
  (7, 'user.lifecycle.suspend', 'Suspend Okta user', 'suspend user'))
  AS kind(number, event_type, message, words)`;

/**
 * Fills the archive with rows that look like a log of 10,000 people over four years, made inside the database because a
 * million rows through a client would take longer than what is measured. Indexes are taken away and made again.
 */
export async function fillArchive(url: string, rows: number): Promise<void> {
  // Not the product's own client, which gives up on what takes longer than a person waits.
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows: indexes } = await client.query<{ name: string; sql: string }>(
      `SELECT indexname AS name, indexdef AS sql FROM pg_indexes
       WHERE tablename = 'log_entry' AND indexname NOT LIKE '%pkey'`,
    );
    for (const { name } of indexes) await client.query(`DROP INDEX "${name}"`);
    for (let from = 0; from < rows; from += ROWS_A_STATEMENT) {
      await client.query(insert(from, Math.min(from + ROWS_A_STATEMENT, rows) - 1, rows));
    }
    for (const { sql } of indexes) await client.query(sql);
    // The state that a database is in which has looked after itself.
    for (const table of ["log_entry", "log_event"]) await client.query(`VACUUM (ANALYZE) ${table}`);
  } finally {
    await client.end();
  }
}

/** A number below `limit` out of a row's number and a salt, the same every time. */
const dice = (salt: string, limit: number) => `abs(hashint4(n + ${hash(salt)})) % ${limit}`;
const hash = (salt: string) => [...salt].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7) % 1_000_000;

const firstName = (who: string) => `'first' || ${who} / ${NAMES}`;
const lastName = (who: string) => `'last' || ${who} % ${NAMES}`;
const login = (who: string) => `${firstName(who)} || '.' || ${lastName(who)} || '@example.com'`;

function insert(first: number, last: number, rows: number): string {
  return `
  WITH raw AS (
    SELECT n, ${dice("actor", PEOPLE)} AS actor, ${dice("target", PEOPLE)} AS target, ${dice("ip", 40_000)} AS ip,
      -- Half are sign-ins, a quarter single sign-ons, and so on.
      least(7, floor(-log(2.0, (1 + ${dice("kind", 999)}) / 1000.0)))::int AS number,
      CASE WHEN ${dice("failed", 20)} = 0 THEN 'FAILURE' ELSE 'SUCCESS' END AS outcome,
      md5('request' || n) AS request,
      timestamptz '2026-11-01' - make_interval(secs => (${rows} - n) * 126.0) AS published
    FROM generate_series(${first}, ${last}) AS n),
  named AS (
    SELECT raw.*, event_type, message, words,
      '00uactor' || lpad(actor::text, 12, '0') AS actor_id, ${login("actor")} AS login,
      '00uactor' || lpad(target::text, 12, '0') AS target_id, ${login("target")} AS target_login,
      '10.' || ip % 7 || '.' || ip / 200 || '.' || ip % 200 AS address
    FROM raw JOIN ${KINDS} USING (number)),
  entry AS (INSERT INTO log_entry (uuid, published, source, event_type, severity, outcome, actor_id, actor_login, ip,
    target_keys, transaction_id, request_id, words)
  SELECT md5('uuid' || n), published, 'log', event_type, 'INFO', outcome, actor_id, login, address,
    ARRAY[target_id, target_login], request, request,
    array_to_tsvector(array(SELECT DISTINCT unnest(string_to_array(words, ' ') || ARRAY[lower(outcome), actor_id,
      target_id, '=' || login, '=' || target_login, '=' || address, request, '=' || event_type, ${firstName("actor")}, ${lastName("actor")}, ${firstName("target")}, ${lastName("target")}, 'example',
      'com', 'okta', 'chrome', 'city' || ip % 50])))
  FROM named)
  INSERT INTO log_event (uuid, event) SELECT md5('uuid' || n),
    jsonb_build_object('uuid', md5('uuid' || n), 'published', published, 'eventType', event_type, 'severity', 'INFO',
      'displayMessage', message, 'version', '0', 'outcome', jsonb_build_object('result', outcome, 'reason', null),
      'actor', jsonb_build_object('id', actor_id, 'type', 'User', 'alternateId', login, 'displayName', ${firstName("actor")} || ' ' || ${lastName("actor")}),
      'target', jsonb_build_array(jsonb_build_object('id', target_id, 'type', 'User', 'alternateId', target_login,
        'displayName', ${firstName("target")} || ' ' || ${lastName("target")})),
      'client', jsonb_build_object('ipAddress', address, 'device', 'Computer', 'userAgent', jsonb_build_object('os',
        'Mac OS X', 'browser', 'CHROME', 'rawUserAgent', 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)'),
        'geographicalContext', jsonb_build_object('city', 'City ' || ip % 50, 'country', 'Austria')),
      'transaction', jsonb_build_object('type', 'WEB', 'id', request, 'detail', jsonb_build_object()),
      'debugContext', jsonb_build_object('debugData', jsonb_build_object('requestId', request, 'url', '/api/v1/authn')))
  FROM named`;
}

/** Someone of the filled archive. */
export function personOf(number: number): { id: string; login: string; name: string } {
  const person = number % PEOPLE;
  const [first, last] = [`first${Math.floor(person / NAMES)}`, `last${person % NAMES}`];
  return {
    id: `00uactor${String(person).padStart(12, "0")}`,
    login: `${first}.${last}@example.com`,
    name: `${first} ${last}`,
  };
}
