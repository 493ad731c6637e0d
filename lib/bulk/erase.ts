import type { Database } from "#lib/db/client.ts";
import { ERASED } from "#lib/db/erased.ts";

/**
 * Erases from the ledgers of jobs that have ended what names a person: what their row said, what was there before and
 * after, and the login they worked under. Okta's opaque id and how it ended stay; what they had cannot be given back any more.
 * @returns how many rows lost something
 */
export async function eraseFromJobs(database: Database, personId: string): Promise<number> {
  const erased = await database.$executeRaw`
    UPDATE bulk_item AS item SET given = ${personId}, target_label = NULL, cells = NULL, steps = '[]', results = '{}',
      left_over = NULL, explanation = NULL
    FROM bulk_job AS job WHERE job.id = item.job_id AND job.status IN ('DONE', 'CANCELLED')
      AND item.target_id = ${personId}`;
  await database.bulkJob.updateMany({ where: { createdById: personId }, data: { createdByLogin: ERASED } });
  return erased;
}
