import type { Database } from "#lib/db/client.ts";
import type { BulkJob, Prisma } from "#lib/db/generated/client.ts";
import type { JobsQuery } from "#lib/schemas/bulk.ts";
import { JOB_KINDS } from "./kinds/registry.ts";

const COLUMNS = { createdAt: "createdAt", createdBy: "createdByLogin", status: "status" } as const;

/** The jobs that a list is about, a page of them, and how many there are in all. @param readerId whose `mine` are */
export async function findJobs(
  database: Database,
  actorId: string,
  query: JobsQuery,
): Promise<{ jobs: BulkJob[]; total: number }> {
  const where = whereOf(actorId, query);
  const { sort, order, page, limit } = query;
  const jobs = await database.bulkJob.findMany({
    where,
    orderBy: [{ [COLUMNS[sort]]: order }, { createdAt: "desc" }],
    skip: (page - 1) * limit,
    take: limit,
  });
  return { jobs, total: await database.bulkJob.count({ where }) };
}

function whereOf(actorId: string, { q, status, task, mine }: JobsQuery): Prisma.BulkJobWhereInput {
  const has = { contains: q, mode: "insensitive" } as const;
  const titled = JOB_KINDS.filter(({ title }) => title.toLowerCase().includes(q.toLowerCase())).map(({ id }) => id);
  return {
    // Its targets are still being taken in, which pages call planning.
    ...(status.length > 0 && { status: { in: status.includes("PLANNING") ? [...status, "SUBMITTING"] : status } }),
    ...(task.length > 0 && { task: { in: task } }),
    ...(mine && { createdById: actorId }),
    ...(q !== "" && {
      OR: [{ about: has }, { reason: has }, { source: has }, { createdByLogin: has }, { task: { in: titled } }],
    }),
  };
}
