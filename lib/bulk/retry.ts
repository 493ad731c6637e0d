import type { Database } from "#lib/db/client.ts";

/**
 * Opens what failed once more: failed items wait again, and of their steps only those that failed. What was done, or was
 * known beforehand not to be done, keeps its result.
 */
export async function resetFailed(database: Database, jobId: string): Promise<void> {
  await database.$executeRaw`
    UPDATE bulk_item SET state = 'PENDING', attempts = 0, not_before = NULL, explanation = NULL, error_code = NULL,
      intent_seq = NULL,
      updated_at = now(),
      results = COALESCE((
        SELECT jsonb_object_agg(key, value) FROM jsonb_each(results) WHERE value ->> 'state' <> 'FAILED'), '{}'::jsonb)
    WHERE job_id = ${jobId}::uuid AND state = 'FAILED'`;
}
