import type { Database } from "#lib/db/client.ts";

/** Of more than so many it is quicker to read entry after entry than to look each of them up. */
const MOST = 20;

/** Okta's ids are twenty letters and digits, most of them starting with 00. */
export const OKTA_ID = /^[0-9A-Za-z]{20}$/;

/**
 * Who is meant by the start of a login, or by an id: those in the trail, by the ids they acted under. Each of them has
 * entries in order of time, while all logins that start alike have not.
 * @param actor small or capital letters; "" means everyone
 * @returns their ids; `null` for too many of them, or for everyone
 */
export async function whoActed(database: Database, actor: string): Promise<string[] | null> {
  if (actor === "") return null;
  if (OKTA_ID.test(actor)) return [actor];
  const start = startOf(actor);
  // From one to the next in the index, however much each of them did.
  const rows = await database.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE acted AS (
      (SELECT lower(actor_login) AS login, actor_id AS id FROM audit_entry
        WHERE lower(actor_login) LIKE ${start} ORDER BY 1 USING ~<~, 2 LIMIT 1)
      UNION ALL
      SELECT next.login, next.id FROM acted CROSS JOIN LATERAL (
        (SELECT acted.login, actor_id AS id FROM audit_entry
          WHERE lower(actor_login) = acted.login AND actor_id > acted.id ORDER BY actor_id LIMIT 1)
        UNION ALL
        (SELECT lower(actor_login), actor_id FROM audit_entry
          WHERE lower(actor_login) LIKE ${start} AND lower(actor_login) ~>~ acted.login
          ORDER BY 1 USING ~<~, 2 LIMIT 1)
        LIMIT 1) AS next)
    SELECT id FROM acted LIMIT ${MOST + 1}`;
  const ids = [...new Set(rows.map(({ id }) => id))];
  return rows.length > MOST ? null : ids;
}

/** A LIKE pattern for texts that start so, whatever characters are in it. */
export function startOf(text: string): string {
  return `${literally(text.toLowerCase())}%`;
}

/** A text as it stands within a LIKE pattern. */
export function literally(text: string): string {
  return text.replace(/[\\%_]/g, "\\$&");
}
