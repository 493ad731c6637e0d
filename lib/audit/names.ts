import type { Database } from "#lib/db/client.ts";

/** Shorter ones would be found in too much that is about someone else. */
const SHORTEST = 4;

/** What the trail calls someone: the logins they acted under, and the labels of what was done to them. */
export async function namesInTrail(database: Database, personId: string): Promise<string[]> {
  const rows = await database.$queryRaw<{ name: string | null }[]>`
    SELECT actor_login AS name FROM audit_entry WHERE actor_id = ${personId}
    UNION SELECT target_label FROM audit_entry WHERE target_id = ${personId}
    UNION SELECT related_label FROM audit_entry WHERE related_id = ${personId}`;
  return rows.flatMap(({ name }) => (name !== null && name.length >= SHORTEST ? [name] : []));
}
