import type { Database } from "#lib/db/client.ts";
import type { BulkJob } from "#lib/db/generated/client.ts";
import { statusOf } from "#lib/approvals/status.ts";
import type { PersonActor } from "#lib/schemas/actor.ts";
import { ItemStateSchema, JobSchema, type Job } from "#lib/schemas/bulk.ts";
import { JOB_COMMANDS, type ItemState } from "#lib/schemas/vocabulary/bulk.ts";
import { expectedPerMinute } from "./expected-rate.ts";
import { whyNotControl, whyNotCommand } from "./commands.ts";
import { jobKindOf } from "./kinds/registry.ts";
import { NOTHING_TO_UNDO, UNDONE_ALREADY } from "./refused.ts";

const ENDED: readonly ItemState[] = ["DONE", "FAILED", "SKIPPED", "REFUSED", "SETTLED", "NEEDS_REVIEW"];
const RATE_WINDOW_MS = 60_000;

/**
 * Jobs as pages show them, each with its counts, and what the reader can order of them.
 * @param options.share which part of Okta's limits jobs may use, 0 to 1
 */
export async function describeJobs(
  database: Database,
  jobs: readonly BulkJob[],
  actor: PersonActor,
  { share }: { share: number },
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
    where: { jobId: { in: planning }, planned: false },
    _count: true,
  });
  const approvals = await database.approval.findMany({
    where: { jobId: { in: ids } },
    orderBy: { requestedAt: "desc" },
  });
  const undoing = await database.bulkJob.findMany({
    where: { undoOf: { in: ids }, OR: [{ status: { not: "CANCELLED" } }, { startsItself: true }] },
    select: { id: true, undoOf: true, status: true },
  });
  const planned = jobs.filter(({ status }) => status === "PLANNED").map(({ id }) => id);
  const rates = await Promise.all(planned.map((id) => expectedPerMinute(database, id, share)));
  return jobs.map((job) => {
    const counts = Object.fromEntries(ItemStateSchema.options.map((state) => [state, 0])) as Job["counts"];
    for (const group of groups) if (group.jobId === job.id) counts[ItemStateSchema.parse(group.state)] = group._count;
    const done = recent.find(({ jobId }) => jobId === job.id)?._count ?? 0;
    const approval = approvals.find(({ jobId }) => jobId === job.id);
    return describe(job, counts, actor, {
      notLookedUp: unseen.find(({ jobId }) => jobId === job.id)?._count ?? 0,
      perMinute: rates[planned.indexOf(job.id)] ?? rateOf(job, done),
      undoneBy: undoing.find(({ undoOf, status }) => undoOf === job.id && status !== "CANCELLED")?.id ?? null,
      // One that was to undo it and was cancelled is not made again: lib/bulk/expire.ts.
      undoAt: undoing.some(({ undoOf }) => undoOf === job.id) ? null : job.undoAt,
      approval: approval ? { id: approval.id, status: statusOf(approval), by: approval.deciderLogin ?? null } : null,
    });
  });
}

/** Items a minute as measured over the last minute; `null` while too little was. */
function rateOf(job: BulkJob, recent: number): number | null {
  const running = job.startedAt ? Math.min(Date.now() - job.startedAt.getTime(), RATE_WINDOW_MS) : 0;
  return recent > 0 && running > 1_000 ? (recent * 60_000) / running : null;
}

type Figures = {
  notLookedUp: number;
  perMinute: number | null;
  undoneBy: string | null;
  undoAt: Date | null;
  approval: Job["approval"];
};

function describe(job: BulkJob, counts: Job["counts"], actor: PersonActor, figures: Figures): Job {
  const { notLookedUp, perMinute, undoneBy, undoAt, approval } = figures;
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const left = total - ENDED.reduce((sum, state) => sum + counts[state], 0);
  const jobKind = jobKindOf(job);
  return JobSchema.parse({
    id: job.id,
    task: jobKind.id,
    title: jobKind.title,
    on: jobKind.on,
    about: job.about,
    status: job.status === "SUBMITTING" ? "PLANNING" : job.status,
    source: job.source,
    reason: job.reason,
    createdBy: job.createdByLogin,
    createdAt: job.createdAt.toISOString(),
    startAt: job.startAt?.toISOString() ?? null,
    undoAt: undoAt?.toISOString() ?? null,
    startsItself: job.startsItself,
    startedAt: job.startedAt?.toISOString() ?? null,
    finishedAt: job.finishedAt?.toISOString() ?? null,
    note: job.note,
    risk: jobKind.risk,
    planHash: job.planHash,
    needsApproval: job.needsApproval,
    approval,
    total,
    lookedUp: total - notLookedUp,
    counts,
    perMinute: perMinute === null ? null : Math.round(perMinute),
    secondsLeft: perMinute ? Math.round((left * 60) / perMinute) : null,
    undoable: job.undoable,
    undoOf: job.undoOf,
    undoneBy,
    commands: Object.fromEntries(
      JOB_COMMANDS.map((verb) => [
        verb,
        verb === "undo"
          ? whyNotUndo(job, actor, undoneBy)
          : whyNotCommand(actor, job, verb, { failed: counts.FAILED, undoneBy }),
      ]),
    ),
  });
}

function whyNotUndo(job: BulkJob, actor: PersonActor, undoneBy: string | null): string | null {
  if (job.status !== "DONE" && job.status !== "CANCELLED") return "Only a job that has ended can be undone.";
  if (undoneBy) return UNDONE_ALREADY;
  if (job.undoable === 0) return NOTHING_TO_UNDO;
  return whyNotControl(actor, job);
}
