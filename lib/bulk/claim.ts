import type { BulkItem } from "#lib/db/generated/client.ts";
import type { Database } from "#lib/db/client.ts";

/** How long an item is a worker's own. One that died is followed by another after this. */
export const LEASE_SECONDS = 30;

/** The item is another worker's by now. */
export class LeaseLost extends Error {
  constructor(itemId: bigint) {
    super(`The lease of item ${itemId} ran out and another worker has it.`);
    this.name = "LeaseLost";
  }
}

/**
 * Takes the next item of any job that may run. An item whose lease ran out counts as free again.
 * @returns the item under a new epoch, or `null` when there is nothing to do now
 */
export async function claimItem(database: Database, workerId: string): Promise<BulkItem | null> {
  const [claimed] = await database.$queryRaw<{ id: bigint }[]>`
    UPDATE bulk_item SET
      state = 'LEASED', epoch = epoch + 1, leased_by = ${workerId}, updated_at = now(),
      lease_until = now() + make_interval(secs => ${LEASE_SECONDS})
    WHERE id = (
      SELECT item.id FROM bulk_item AS item JOIN bulk_job AS job ON job.id = item.job_id
      WHERE job.status = 'RUNNING' AND (
        (item.state IN ('PENDING', 'UNKNOWN') AND (item.not_before IS NULL OR item.not_before <= now()))
        OR (item.state IN ('LEASED', 'INTENT') AND item.lease_until < now()))
      ORDER BY item.id LIMIT 1 FOR UPDATE OF item SKIP LOCKED)
    RETURNING id`;
  return claimed ? await database.bulkItem.findUniqueOrThrow({ where: { id: claimed.id } }) : null;
}

/** Notes that the intent is recorded and Okta is about to be called. @throws LeaseLost, and then it must not be */
export async function markIntent(database: Database, item: BulkItem, intentSeq: number): Promise<void> {
  const marked = await database.$executeRaw`
    UPDATE bulk_item SET state = 'INTENT', intent_seq = ${intentSeq}, updated_at = now(),
      lease_until = now() + make_interval(secs => ${LEASE_SECONDS})
    WHERE id = ${item.id} AND epoch = ${item.epoch} AND state = 'LEASED'`;
  if (marked === 0) throw new LeaseLost(item.id);
}

/** Writes down what became of an item, unless another worker has it by now. */
export async function finishItem(
  database: Database,
  item: BulkItem,
  data: Partial<Pick<BulkItem, "state" | "explanation" | "errorCode" | "oktaRequestId" | "notBefore" | "attempts">>,
): Promise<void> {
  await database.bulkItem.updateMany({
    where: { id: item.id, epoch: item.epoch },
    data: { ...data, leasedBy: null, leaseUntil: null },
  });
}
