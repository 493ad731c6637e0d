import type { Database } from "#lib/db/client.ts";
import { Prisma } from "#lib/db/generated/client.ts";

/** Items of a job of which something was done that can be undone, as a subquery. */
export function undoableOf(jobId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(SELECT count(*)::int FROM bulk_item WHERE job_id = ${jobId}
    AND jsonb_path_exists(results, '$.* ? (@.undo.type() == "object")'))`;
}

/** Writes down how much of a job that has ended can be undone. */
export async function noteUndoable(database: Database, jobId: string): Promise<void> {
  await database.$executeRaw`
    UPDATE bulk_job SET undoable = ${undoableOf(Prisma.sql`bulk_job.id`)} WHERE id = ${jobId}::uuid`;
}
