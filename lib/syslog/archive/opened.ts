import type { Database } from "#lib/db/client.ts";

/** Shorter than this, not having opened an app says nothing of whether someone needs it. */
const SHORTEST_MS = 30 * 86_400_000;

/** Who opened an app since when. */
export type Opened = { since: Date; lately: ReadonlySet<string> };

/**
 * Who has opened an app through Okta, by the archive.
 * @param since from when on; the archive may begin later
 * @returns Okta ids of people, and from when on they are known; `null` where the archive does not go back a month, or where
 *   nobody has opened it at all: then it is opened in some other way
 */
export async function openedLately(database: Database, appId: string, since: Date, now: Date): Promise<Opened | null> {
  const oldest = await database.logEntry.findFirst({
    where: { source: "log" },
    orderBy: [{ published: "asc" }, { uuid: "asc" }],
    select: { published: true },
  });
  if (!oldest) return null;
  const from = oldest.published > since ? oldest.published : since;
  if (now.getTime() - from.getTime() < SHORTEST_MS) return null;
  const rows = await database.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT actor_id AS id FROM log_entry
    WHERE event_type = 'user.authentication.sso' AND target_keys @> ARRAY[${appId}] AND published >= ${from}
      AND actor_id IS NOT NULL`;
  return rows.length === 0 ? null : { since: from, lately: new Set(rows.map(({ id }) => id)) };
}
