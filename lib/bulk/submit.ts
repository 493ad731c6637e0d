import { createHash, randomUUID } from "node:crypto";
import canonicalize from "canonicalize";
import { auditActor, type Json } from "#lib/audit/entry.ts";
import type { Trail } from "#lib/audit/trail.ts";
import type { Database } from "#lib/db/client.ts";
import type { PersonActor } from "#lib/schemas/actor.ts";
import type { PlanRequest } from "#lib/schemas/bulk.ts";
import type { Targets } from "#lib/schemas/bulk-targets.ts";
import { ROLE_TITLES } from "#lib/schemas/vocabulary/roles.ts";
import { takeFile } from "./files/take.ts";
import { JobRefused } from "./refused.ts";
import { mayDo, jobKindOf } from "./kinds/registry.ts";
import { readShared } from "./kinds/shared-input.ts";
import type { JobKind } from "./kinds/job-kind.ts";

/** Rows sent to the database in one statement. */
const CHUNK = 2_000;

/**
 * Takes a job in to be planned by a worker. Nothing is changed at Okta by it.
 * The same submission sent again, even at the same moment, finds the same job.
 * @returns the job's id
 * @throws JobRefused when the role may not do this, the input is not right, or the key was used for something else;
 *   AuditUnavailable
 */
export async function submitJob(
  database: Database,
  trail: Trail,
  actor: PersonActor,
  request: PlanRequest,
): Promise<string> {
  const jobKind = jobKindOf({ task: request.task, undoDepth: 0 });
  const { targets } = request;
  const byRow = targets.kind === "file" ? targets.mapping.map(({ to }) => to) : [];
  const input = readShared(jobKind, request.input, new Set(byRow));
  if (!mayDo(actor.role, jobKind, input)) {
    const why = `Your role (${ROLE_TITLES[actor.role]}) does not include “${jobKind.title}”.`;
    await trail.append({
      kind: "denial",
      action: "bulk.plan",
      result: "denied",
      actor: auditActor(actor),
      reason: request.reason,
      detail: { task: jobKind.id, source: request.source, why },
    });
    throw new JobRefused(why);
  }
  refuseMismatch(jobKind, targets);
  const id = randomUUID();
  const { submissionKey, source, ...content } = request;
  const submissionHash = createHash("sha256")
    .update(canonicalize({ ...content, actor: actor.id }) ?? "")
    .digest("hex");
  // Two at once with one key: the unique key lets one in, the other finds it.
  const made = await database.bulkJob.createMany({
    skipDuplicates: true,
    data: {
      id,
      task: jobKind.id,
      input: input as { [key: string]: Json },
      reason: request.reason,
      status: "SUBMITTING",
      source,
      targets: targets.kind === "list" ? { kind: "list" } : targets,
      createdById: actor.id,
      createdByLogin: actor.login,
      createdByRole: actor.role,
      submissionKey,
      submissionHash,
    },
  });
  if (made.count === 0) {
    const known = await database.bulkJob.findUniqueOrThrow({ where: { submissionKey } });
    if (known.submissionHash === submissionHash) return known.id;
    throw new JobRefused("This form was already sent with different content. Open it again and send it again.");
  }
  const count = await takeTargets(database, actor, id, targets);
  await trail.append({
    kind: "event",
    action: "bulk.plan",
    result: "success",
    actor: auditActor(actor),
    reason: request.reason,
    jobId: id,
    detail: {
      task: jobKind.id,
      input: input as { [key: string]: Json },
      source,
      ...(count === null ? { targets: targets as Json } : { people: count }),
    },
  });
  await database.bulkJob.update({
    where: { id },
    data: { status: "PLANNING", gatheredAt: count === null ? null : new Date() },
  });
  return id;
}

/** @returns how many there are; `null` where they are read from Okta when the job is planned */
async function takeTargets(
  database: Database,
  actor: PersonActor,
  jobId: string,
  targets: Targets,
): Promise<number | null> {
  if (targets.kind === "file") return await takeFile(database, actor, jobId, targets);
  if (targets.kind !== "list") return null;
  const { given } = targets;
  for (let start = 0; start < given.length; start += CHUNK) {
    const chunk = given.slice(start, start + CHUNK);
    await database.bulkItem.createMany({
      data: chunk.map((each, index) => ({ jobId, position: start + index + 1, given: each, state: "PENDING" })),
    });
  }
  return given.length;
}

function refuseMismatch(jobKind: JobKind, targets: Targets): void {
  if (jobKind.rows === "required" && targets.kind !== "file") {
    throw new JobRefused(`“${jobKind.title}” takes its input from a file, row by row.`);
  }
  if (jobKind.on === "app" && targets.kind !== "list" && targets.kind !== "file") {
    throw new JobRefused(`“${jobKind.title}” applies to apps: choose them one by one, or name them in a file.`);
  }
  if (targets.kind !== "file") return;
  const mapped = new Set(targets.mapping.map(({ to }) => to));
  if (jobKind.on !== "new person" && !mapped.has("who"))
    throw new JobRefused("Choose the column that names the people.");
  if (jobKind.on === "new person" && !mapped.has("profile.login") && !mapped.has("profile.email")) {
    throw new JobRefused("Choose the column with the login, or the email to use as the login.");
  }
}
