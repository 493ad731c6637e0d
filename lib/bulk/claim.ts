import { Prisma, type BulkItem } from "#lib/db/generated/client.ts";
import type { Database } from "#lib/db/client.ts";

/**
 * How long items are a worker's own unless it renews. Those of one that died are followed up by another after this. A
 * worker that only stood still so long loses time, not safety: its claims are refused by their epoch before it calls Okta.
 */
export const LEASE_SECONDS = 15;
/** A third of a lease, so that one renewal may fail. */
export const RENEW_MS = 5_000;

/**
 * Takes the next items of a job, if it may run. What is overdue goes first: items whose answer was unknown, and those
 * of a worker that died. Of a job that is being cancelled there are no others.
 * @param most how many at most
 * @returns the items in the list's order under a new epoch; none when there is nothing to do now
 */
export async function claimItems(
  database: Database,
  { workerId, jobId, most }: { workerId: string; jobId: string; most: number },
): Promise<BulkItem[]> {
  const claimed = await database.$queryRaw<BulkItem[]>`
    WITH overdue AS (
      SELECT id FROM bulk_item WHERE job_id = ${jobId}::uuid AND (
        (state = 'UNKNOWN' AND (not_before IS NULL OR not_before <= now()))
        OR (state IN ('LEASED', 'INTENT') AND lease_until < now()))
      ORDER BY position LIMIT ${most} FOR UPDATE SKIP LOCKED),
    fresh AS (
      SELECT id FROM bulk_item
      WHERE job_id = ${jobId}::uuid AND state = 'PENDING' AND (not_before IS NULL OR not_before <= now())
        AND EXISTS (SELECT 1 FROM bulk_job WHERE id = ${jobId}::uuid AND status = 'RUNNING')
      ORDER BY position LIMIT ${most} - (SELECT count(*) FROM overdue) FOR UPDATE SKIP LOCKED)
    UPDATE bulk_item SET
      state = 'LEASED', epoch = epoch + 1, leased_by = ${workerId}, updated_at = now(),
      lease_until = now() + make_interval(secs => ${LEASE_SECONDS})
    WHERE id IN (SELECT id FROM overdue UNION ALL SELECT id FROM fresh)
      AND EXISTS (SELECT 1 FROM bulk_job WHERE id = ${jobId}::uuid AND status IN ('RUNNING', 'CANCELLING'))
    RETURNING ${COLUMNS}`;
  return claimed.toSorted((one, other) => one.position - other.position);
}

/** An item's columns by its fields' names: read by the statement that claims it. */
const COLUMNS = Prisma.raw(
  Object.values(Prisma.BulkItemScalarFieldEnum)
    .map((field) => `${field.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`)} AS "${field}"`)
    .join(", "),
);

/** Keeps items this worker has in its hands its own for another `LEASE_SECONDS`. */
export async function renewLeases(database: Database, items: readonly Pick<BulkItem, "id" | "epoch">[]): Promise<void> {
  const held = JSON.stringify(items.map(({ id, epoch }) => ({ id: id.toString(), epoch })));
  await database.$executeRaw`
    UPDATE bulk_item AS item SET lease_until = now() + make_interval(secs => ${LEASE_SECONDS})
    FROM json_to_recordset(${held}::json) AS held(id bigint, epoch int)
    WHERE item.id = held.id AND item.epoch = held.epoch AND item.state IN ('LEASED', 'INTENT')`;
}

/** How long items rest that could not be begun, when nobody said how long. */
const REST_SECONDS = 3;

/** Gives items back that were not touched, to be tried again then or in a moment. */
export async function releaseItems(
  database: Database,
  items: readonly Pick<BulkItem, "id" | "epoch">[],
  notBefore: Date | null = null,
): Promise<void> {
  const held = JSON.stringify(items.map(({ id, epoch }) => ({ id: id.toString(), epoch })));
  await database.$executeRaw`
    UPDATE bulk_item AS item SET
      state = CASE WHEN intent_seq IS NULL THEN 'PENDING' ELSE 'UNKNOWN' END, leased_by = NULL, lease_until = NULL,
      not_before = COALESCE(${notBefore}, now() + make_interval(secs => ${REST_SECONDS}))
    FROM json_to_recordset(${held}::json) AS held(id bigint, epoch int)
    WHERE item.id = held.id AND item.epoch = held.epoch AND item.state = 'LEASED'`;
}
