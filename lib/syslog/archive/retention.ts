import { SYSTEM_ACTOR } from "#lib/audit/entry.ts";
import type { Trail } from "#lib/audit/trail.ts";
import type { Database } from "#lib/db/client.ts";

const DAY_MS = 86_400_000;
/** Rows of one statement: bounds how long one takes. */
const MOST_AT_ONCE = 500;

/**
 * Removes what is older than the archive is to keep, oldest first, a little at a time.
 * @param days how long entries are kept; 0: for ever
 * @returns whether there may be more to remove
 */
export async function removeExpired(database: Database, days: number, now = new Date()): Promise<boolean> {
  if (days === 0) return false;
  const before = new Date(now.getTime() - days * DAY_MS);
  const removed = await database.$executeRaw`
    DELETE FROM log_entry WHERE uuid IN (
      SELECT uuid FROM log_entry WHERE published < ${before} ORDER BY published LIMIT ${MOST_AT_ONCE})`;
  return removed === MOST_AT_ONCE;
}

/**
 * Records in the trail how long entries are kept, when that is not what it says already: who shortens it takes evidence away.
 * Only one process at a time may do this.
 * @param days how long entries are kept; 0: for ever
 * @throws AuditUnavailable, and then nothing may be removed yet
 */
export async function recordRetention(database: Database, trail: Trail, days: number): Promise<void> {
  const last = await database.auditEntry.findFirst({
    where: { action: "log.retention" },
    orderBy: { seq: "desc" },
    select: { detail: true },
  });
  const before = (last?.detail as { days?: number } | null | undefined)?.days ?? null;
  if (before === days) return;
  await trail.append({
    kind: "event",
    action: "log.retention",
    result: "success",
    actor: SYSTEM_ACTOR,
    detail: { days, before },
  });
}
