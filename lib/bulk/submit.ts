import { createHash, randomUUID } from "node:crypto";
import canonicalize from "canonicalize";
import { auditActor } from "#lib/audit/entry.ts";
import type { Trail } from "#lib/audit/trail.ts";
import type { Database } from "#lib/db/client.ts";
import { OPERATIONS } from "#lib/operations/registry.ts";
import { mayPerform } from "#lib/policy/may.ts";
import type { PersonActor } from "#lib/schemas/actor.ts";
import type { PlanRequest } from "#lib/schemas/bulk.ts";
import { JobRefused } from "./refused.ts";
import { ROLE_TITLES } from "#lib/schemas/vocabulary/roles.ts";
import { OPERATION_TITLES } from "#lib/schemas/vocabulary/operations.ts";

/** Rows sent to the database in one statement. */
const CHUNK = 2_000;

/**
 * Takes a job in to be planned by a worker. Nothing is changed at Okta by it.
 * The same submission sent again, even at the same moment, finds the same job.
 * @returns the job's id
 * @throws JobRefused when the role may not do this, or the key was used for something else; AuditUnavailable
 */
export async function submitJob(
  database: Database,
  trail: Trail,
  actor: PersonActor,
  request: PlanRequest,
): Promise<string> {
  const operation = OPERATIONS[request.operation];
  if (!mayPerform(actor.role, operation)) {
    throw new JobRefused(
      `Your role (${ROLE_TITLES[actor.role]}) does not include “${OPERATION_TITLES[operation.id]}”.`,
    );
  }
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
      operation: request.operation,
      input: request.input,
      reason: request.reason,
      status: "SUBMITTING",
      source,
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
    throw new JobRefused("This form was sent before with another content. Open it anew and send it once more.");
  }
  for (let start = 0; start < request.targets.length; start += CHUNK) {
    const chunk = request.targets.slice(start, start + CHUNK);
    await database.bulkItem.createMany({
      data: chunk.map((given, index) => ({ jobId: id, position: start + index + 1, given, state: "PENDING" })),
    });
  }
  await trail.append({
    kind: "event",
    action: "bulk.plan",
    result: "success",
    actor: auditActor(actor),
    reason: request.reason,
    jobId: id,
    detail: { operation: request.operation, input: request.input, people: request.targets.length, source },
  });
  await database.bulkJob.update({ where: { id }, data: { status: "PLANNING" } });
  return id;
}
