import type { Database } from "#lib/db/client.ts";
import { ItemStateSchema, type JobReason } from "#lib/schemas/bulk.ts";

/** More kinds than this are no summary any more; the list below it has them all. */
const MOST_REASONS = 20;

/**
 * Why people of a job were skipped, refused, failed or need a look, with how many each, the most frequent first. What names one
 * person or row in an explanation is taken out, or every one would be a kind of its own.
 */
export async function jobReasons(database: Database, jobId: string): Promise<JobReason[]> {
  const rows = await database.$queryRaw<{ state: string; why: string; error_code: string | null; count: bigint }[]>`
    SELECT state, why, error_code, count(*) AS count FROM (
      SELECT state, error_code, regexp_replace(
        replace(explanation, regexp_replace(COALESCE(target_label, ''), ' \\([^()]*\\)$', ''), 'the person'),
        'row [0-9]+', 'an earlier row') AS why
      FROM bulk_item
      WHERE job_id = ${jobId}::uuid AND explanation IS NOT NULL AND state IN ('SKIPPED', 'REFUSED', 'FAILED', 'NEEDS_REVIEW')
    ) AS item
    GROUP BY state, why, error_code ORDER BY count DESC, why LIMIT ${MOST_REASONS}`;
  return rows.map(({ state, why, error_code: errorCode, count }) => ({
    state: ItemStateSchema.parse(state),
    why: why.charAt(0).toUpperCase() + why.slice(1),
    errorCode,
    count: Number(count),
  }));
}
