import type { Database } from "#lib/db/client.ts";

/** The id of the job that undoes another, or has; `null` where there is none but such as were cancelled. */
export async function undoneBy(database: Pick<Database, "bulkJob">, jobId: string): Promise<string | null> {
  const where = { undoOf: jobId, status: { not: "CANCELLED" } };
  const other = await database.bulkJob.findFirst({ where, select: { id: true } });
  return other?.id ?? null;
}
