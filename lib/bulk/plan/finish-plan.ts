import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import type { Database } from "#lib/db/client.ts";
import type { BulkJob } from "#lib/db/generated/client.ts";
import { FACTOR_REMOVALS_PER_ACTOR_HOUR } from "#lib/policy/limits.ts";
import { needsSecondPerson } from "#lib/policy/protection.ts";
import { OPERATIONS } from "#lib/operations/declarations/registry.ts";
import { OPERATION_TITLES } from "#lib/schemas/vocabulary/operations.ts";
import type { PlannedStep } from "../steps.ts";
import { jobKindOf } from "../kinds/registry.ts";
import type { SharedInput } from "../kinds/job-kind.ts";
import { SECONDS_LATE } from "./prefetch.ts";
import type { PlanContext } from "./context.ts";
import { gatheredTargets } from "./gather.ts";

const PAGE = 1_000;

/** Closes a plan that is whole: hashes what it would do, says who has to agree, and lets it be started. */
export async function finishPlan(context: PlanContext, jobId: string): Promise<void> {
  const { database } = context;
  const job = await database.bulkJob.findUniqueOrThrow({ where: { id: jobId } });
  const { hash, count, undoable, about } = await hashPlan(database, job);
  await database.bulkJob.updateMany({
    where: { id: jobId, status: "PLANNING" },
    data: {
      status: job.startsItself ? "QUEUED" : "PLANNED",
      note: isBySearch(job) ? SECONDS_LATE : null,
      planHash: hash,
      undoable,
      about: job.about ?? about,
      // The approver of what it undoes approved its end as well.
      needsApproval: job.startsItself ? null : whyApproval(job, count, context.approvalAbove),
    },
  });
}

/** Whether a job's people came from Okta's search: a filter's do, and those of a list for which the org was read. */
function isBySearch({ targets, note }: BulkJob): boolean {
  const gathered = gatheredTargets(targets);
  return gathered ? gathered.kind === "filter" && !gathered.filter.group : note === SECONDS_LATE;
}

/**
 * SHA-256 over exactly what will be done to which target, in order: canonical JSON (RFC 8785), a line for the job and
 * one for each item that will be changed.
 */
export async function hashPlan(database: Database, job: BulkJob) {
  const hash = createHash("sha256");
  const { task: jobKind, input, reason, createdById } = job;
  hash.update(`${canonicalize({ jobKind, input, reason, createdById })}\n`);
  let count = 0;
  let undoable = 0;
  let after = 0;
  // All items that have one name the same group or app, or none is told of the job as a whole.
  const names = new Set<string>();
  for (;;) {
    const items = await database.bulkItem.findMany({
      where: { jobId: job.id, state: "PENDING", position: { gt: after } },
      orderBy: { position: "asc" },
      take: PAGE,
      select: { position: true, given: true, targetId: true, statusBefore: true, steps: true },
    });
    const last = items.at(-1);
    if (!last) break;
    for (const item of items) {
      hash.update(`${canonicalize(item)}\n`);
      const steps = item.steps as Pick<PlannedStep, "about" | "undo">[];
      if (steps.some(({ undo }) => undo)) undoable += 1;
      for (const { about } of steps) if (names.size < 2) names.add(about ?? "");
    }
    count += items.length;
    after = last.position;
  }
  const [only] = names;
  return { hash: hash.digest("hex"), count, undoable, about: names.size === 1 && only ? only : null };
}

/** Why a second person has to agree to a job, in words; `null`: nobody has to. */
function whyApproval(job: BulkJob, count: number, above: number): string | null {
  if (count === 0) return null;
  const operations = jobKindOf(job).operations(job.input as SharedInput);
  const final = operations.find((id) => needsSecondPerson(OPERATIONS[id].effects));
  if (final) return `“${OPERATION_TITLES[final]}” cannot be undone, so another admin must approve.`;
  if (count > above) return `It changes more than ${above.toLocaleString("en")}, so another admin must approve.`;
  const removes = operations.some((id) => OPERATIONS[id].effects.opens === "factors");
  if (removes && count > FACTOR_REMOVALS_PER_ACTOR_HOUR) {
    return `It removes the factors of more than ${FACTOR_REMOVALS_PER_ACTOR_HOUR} people, so another admin must approve.`;
  }
  return null;
}
