import type { Database } from "#lib/db/client.ts";
import type { BulkJob } from "#lib/db/generated/client.ts";
import { expectedPerMinute } from "./expected-rate.ts";
import { JobSchema, type Job, type JobItemsPage, type JobItemsQuery, ItemStateSchema } from "#lib/schemas/bulk.ts";
import { OperationIdSchema } from "#lib/schemas/operation.ts";
import type { ItemState } from "#lib/schemas/vocabulary/bulk.ts";
import { OPERATION_TITLES } from "#lib/schemas/vocabulary/operations.ts";

const ENDED: readonly ItemState[] = ["DONE", "FAILED", "SKIPPED", "SETTLED", "NEEDS_REVIEW"];
const RATE_WINDOW_MS = 60_000;

/** Jobs as pages show them, each with its counts. `aboutOf` names what a job's input refers to. */
export async function describeJobs(
  database: Database,
  jobs: readonly BulkJob[],
  options: { mayControl: (job: BulkJob) => boolean },
): Promise<Job[]> {
  const ids = jobs.map(({ id }) => id);
  const groups = await database.bulkItem.groupBy({
    by: ["jobId", "state"],
    where: { jobId: { in: ids } },
    _count: true,
  });
  const recent = await database.bulkItem.groupBy({
    by: ["jobId"],
    where: {
      jobId: { in: jobs.filter(({ status }) => status === "RUNNING").map(({ id }) => id) },
      state: { in: ["DONE", "FAILED", "SETTLED", "NEEDS_REVIEW"] },
      updatedAt: { gte: new Date(Date.now() - RATE_WINDOW_MS) },
    },
    _count: true,
  });
  const planning = jobs.filter(({ status }) => status === "PLANNING").map(({ id }) => id);
  const unseen = await database.bulkItem.groupBy({
    by: ["jobId"],
    where: { jobId: { in: planning }, state: "PENDING", targetId: null },
    _count: true,
  });
  const expected = jobs.some(({ status }) => status === "PLANNED") ? await expectedPerMinute(database) : 0;
  return jobs.map((job) => {
    const counts = Object.fromEntries(ItemStateSchema.options.map((state) => [state, 0])) as Job["counts"];
    for (const group of groups) if (group.jobId === job.id) counts[ItemStateSchema.parse(group.state)] = group._count;
    const done = recent.find(({ jobId }) => jobId === job.id)?._count ?? 0;
    const notLookedUp = unseen.find(({ jobId }) => jobId === job.id)?._count ?? 0;
    const perMinute = job.status === "PLANNED" ? expected : rateOf(job, done);
    return describe(job, counts, { notLookedUp, perMinute, mayControl: options.mayControl(job) });
  });
}

/** Items a minute as measured over the last minute; `null` while too little was. */
function rateOf(job: BulkJob, recent: number): number | null {
  const running = job.startedAt ? Math.min(Date.now() - job.startedAt.getTime(), RATE_WINDOW_MS) : 0;
  return recent > 0 && running > 1_000 ? (recent * 60_000) / running : null;
}

type Figures = { notLookedUp: number; perMinute: number | null; mayControl: boolean };

function describe(job: BulkJob, counts: Job["counts"], { notLookedUp, perMinute, mayControl }: Figures): Job {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const left = total - ENDED.reduce((sum, state) => sum + counts[state], 0);
  return JobSchema.parse({
    id: job.id,
    operation: job.operation,
    title: OPERATION_TITLES[OperationIdSchema.parse(job.operation)],
    about: job.about,
    status: job.status === "SUBMITTING" ? "PLANNING" : job.status,
    source: job.source,
    reason: job.reason,
    createdBy: job.createdByLogin,
    createdAt: job.createdAt.toISOString(),
    startedAt: job.startedAt?.toISOString() ?? null,
    finishedAt: job.finishedAt?.toISOString() ?? null,
    note: job.note,
    total,
    lookedUp: total - notLookedUp,
    counts,
    perMinute: perMinute === null ? null : Math.round(perMinute),
    secondsLeft: perMinute ? Math.round((left * 60) / perMinute) : null,
    mayControl,
  });
}

/** A page of a job's people, in the list's order. */
export async function listItems(database: Database, jobId: string, query: JobItemsQuery): Promise<JobItemsPage> {
  const rows = await database.bulkItem.findMany({
    where: {
      jobId,
      position: { gt: query.after },
      ...(query.state.length > 0 ? { state: { in: query.state } } : {}),
    },
    orderBy: { position: "asc" },
    take: query.limit + 1,
  });
  const page = rows.slice(0, query.limit);
  return {
    rows: page.map((row) => ({
      position: row.position,
      given: row.given,
      targetId: row.targetId,
      targetLabel: row.targetLabel,
      statusBefore: row.statusBefore,
      state: ItemStateSchema.parse(row.state),
      explanation: row.explanation,
      errorCode: row.errorCode,
      oktaRequestId: row.oktaRequestId,
      updatedAt: row.updatedAt.toISOString(),
    })),
    after: rows.length > query.limit ? (page.at(-1)?.position ?? null) : null,
  };
}
