import type { Json } from "#lib/audit/entry.ts";
import type { Database } from "#lib/db/client.ts";
import type { PerformContext } from "#lib/operations/perform/context.ts";
import { dryRun } from "#lib/operations/perform/approval.ts";
import type { PersonActor } from "#lib/schemas/actor.ts";
import type { Justification } from "#lib/schemas/operation.ts";
import type { Outcome } from "#lib/schemas/outcome.ts";
import type { Problem } from "#lib/schemas/problem.ts";
import { OPERATION_TITLES, type OperationId } from "#lib/schemas/vocabulary/operations.ts";
import { ApprovalRefused } from "./refused.ts";
import { requestApproval } from "./request.ts";

type Request = { operation: OperationId; input: unknown; justification: Justification };

/**
 * Asks for a second person's agreement to one operation, exactly as it would be carried out now.
 * @returns the request's id
 * @throws ApprovalRefused when it may not be done at all, or needs nobody else; AuditUnavailable
 */
export async function requestOperation(
  context: PerformContext & { actor: PersonActor; database: Database },
  request: Request,
): Promise<string> {
  const dryRunResult = await dryRun(context, request);
  if (dryRunResult.kind !== "dry-run") throw new ApprovalRefused(messageOf(dryRunResult));
  const { target, changes, record, complete, contentHash, because, push } = dryRunResult;
  return await requestApproval(context.database, context.trail, context.actor, {
    title: `${OPERATION_TITLES[request.operation]}: ${target.label}`,
    contentHash,
    because,
    justification: request.justification,
    operations: [request.operation],
    content: {
      kind: "operation",
      target,
      operation: { id: request.operation, target, changes, input: complete ? (record as Json) : null, push },
    },
  });
}

function messageOf(outcome: Outcome): string {
  const said: { problem?: Problem; message?: string } = outcome;
  return said.problem ? [said.problem.title, ...said.problem.causes].join(" ") : (said.message ?? "");
}
