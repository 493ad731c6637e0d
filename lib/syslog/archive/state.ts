import type { Database } from "#lib/db/client.ts";
import type { ArchiveState } from "#lib/schemas/log.ts";
import type { LogReach } from "#lib/schemas/overview.ts";
import type { Problem } from "#lib/schemas/problem.ts";
import { ARCHIVE } from "./poll.ts";

/** How the archive stands: from when to when, how lately it was read, and what keeps it from being read. */
export async function archiveState(database: Database): Promise<ArchiveState> {
  const select = { published: true };
  const [cursor, oldest, newest, [size]] = await Promise.all([
    database.logCursor.findUnique({ where: { name: ARCHIVE } }),
    database.logEntry.findFirst({ orderBy: [{ published: "asc" }, { uuid: "asc" }], select }),
    database.logEntry.findFirst({ orderBy: [{ published: "desc" }, { uuid: "desc" }], select }),
    // The planner's figure: counting a million rows takes longer than anyone waits for a number this size.
    database.$queryRaw<{ entries: number }[]>`
      SELECT greatest(reltuples, 0)::float8 AS entries FROM pg_class WHERE oid = 'log_entry'::regclass`,
  ]);
  return {
    entries: size?.entries ?? 0,
    oldest: oldest?.published.toISOString() ?? null,
    newest: newest?.published.toISOString() ?? null,
    polledAt: cursor?.polledAt?.toISOString() ?? null,
    caughtUpAt: cursor?.caughtUpAt?.toISOString() ?? null,
    problem: (cursor?.problem as Problem | null) ?? null,
  };
}

/** The worker polls every quarter of a minute; a restarted process has done so long before this. */
const BEHIND_AFTER_MS = 15 * 60_000;

/** Whether Okta's log reaches the archive: nothing keeps it from being read, and its end was read lately or is near. */
export async function isLogRead(database: Database, now: Date): Promise<boolean> {
  const cursor = await database.logCursor.findUnique({ where: { name: ARCHIVE } });
  // Before the worker has first asked there is nothing to complain of.
  if (!cursor) return true;
  const polledAt = cursor.polledAt?.getTime() ?? now.getTime();
  return cursor.problem === null && now.getTime() - polledAt < BEHIND_AFTER_MS;
}

/** Up to when Okta's log is known here, for numbers that are counted from it. */
export async function logReach(database: Database, now: Date): Promise<LogReach> {
  const [cursor, isRead, newest] = await Promise.all([
    database.logCursor.findUnique({ where: { name: ARCHIVE } }),
    isLogRead(database, now),
    // What a hook brought says nothing of what was before it.
    database.logEntry.findFirst({
      where: { source: "log" },
      orderBy: [{ published: "desc" }, { uuid: "desc" }],
      select: { published: true },
    }),
  ]);
  const upTo = newest?.published.toISOString() ?? null;
  if (!isRead) return { state: "stopped", upTo };
  const caughtUpAt = cursor?.caughtUpAt?.getTime() ?? 0;
  if (now.getTime() - caughtUpAt >= BEHIND_AFTER_MS) return { state: "reading", upTo };
  return { state: "read", upTo: new Date(caughtUpAt).toISOString() };
}
