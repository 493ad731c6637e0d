import type { Database } from "#lib/db/client.ts";
import type { BulkJob } from "#lib/db/generated/client.ts";
import { undoneBy } from "./undone-by.ts";

/**
 * Lets a job go on with what failed, if it still stands as it did and nothing undoes it: its lock is what anyone who
 * begins to undo it looks at last, so that one of two at once is refused.
 * @returns a count of 0 where it does not, and then nothing was changed
 */
export async function reopen(
  database: Database,
  { id, status }: Pick<BulkJob, "id" | "status">,
): Promise<{ count: number }> {
  return await database.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM bulk_job WHERE id = ${id}::uuid FOR UPDATE`;
    if (await undoneBy(tx, id)) return { count: 0 };
    const data = { status: "QUEUED", note: null, finishedAt: null };
    const moved = await tx.bulkJob.updateMany({ where: { id, status }, data });
    if (moved.count > 0) await resetFailed(tx, id);
    return moved;
  });
}

/**
 * Opens what failed once more: failed items wait again, and of their steps only those that failed. What was done, or was
 * known beforehand not to be done, keeps its result.
 */
async function resetFailed(database: Pick<Database, "$executeRaw">, jobId: string): Promise<void> {
  await database.$executeRaw`
    UPDATE bulk_item SET state = 'PENDING', attempts = 0, not_before = NULL, explanation = NULL, error_code = NULL,
      intent_seq = NULL,
      updated_at = now(),
      results = COALESCE((
        SELECT jsonb_object_agg(key, value) FROM jsonb_each(results) WHERE value ->> 'state' <> 'FAILED'), '{}'::jsonb)
    WHERE job_id = ${jobId}::uuid AND state = 'FAILED'`;
}
