import { randomUUID } from "node:crypto";
import { auditActor, type Json } from "#lib/audit/entry.ts";
import type { Trail } from "#lib/audit/trail.ts";
import type { Database } from "#lib/db/client.ts";
import type { PersonActor } from "#lib/schemas/actor.ts";
import type { Justification } from "#lib/schemas/operation.ts";
import type { OperationId } from "#lib/schemas/vocabulary/operations.ts";

/** How long a request stands, and an approval of an operation can be used. */
const STANDS_FOR_MS = 24 * 60 * 60_000;

/** What someone asks a second person to agree to. */
export type Asked = {
  title: string;
  contentHash: string;
  because: string;
  justification: Justification;
  /** What the approver must be allowed to do themselves. */
  operations: readonly OperationId[];
  content:
    | { kind: "job"; jobId: string }
    | {
        kind: "operation";
        operation: { [key: string]: Json };
        target: { kind: string; id: string; label: string };
      };
};

/**
 * Keeps a request for a second person's agreement; it is recorded before anyone can decide it. The same person asking
 * for the same again finds the request that is still open.
 * @returns its id
 * @throws AuditUnavailable, and then nothing was asked for
 */
export async function requestApproval(
  database: Database,
  trail: Trail,
  actor: PersonActor,
  asked: Asked,
): Promise<string> {
  const { title, contentHash, because, justification, content } = asked;
  const open = await database.approval.findFirst({
    where: {
      requesterId: actor.id,
      contentHash,
      status: { in: ["PENDING", "APPROVED"] },
      expiresAt: { gt: new Date() },
    },
  });
  if (open) return open.id;
  const id = randomUUID();
  await trail.append({
    kind: "event",
    action: "approval.request",
    result: "success",
    actor: auditActor(actor),
    reason: justification.reason,
    ...(content.kind === "job" ? { jobId: content.jobId } : { target: content.target }),
    detail: { approval: id, title, contentHash, because },
  });
  await database.approval.create({
    data: {
      id,
      kind: content.kind,
      title,
      status: "PENDING",
      contentHash,
      because,
      reason: justification.reason ?? null,
      callerCheck: justification.callerCheck ?? null,
      callerPushId: justification.pushId ?? null,
      jobId: content.kind === "job" ? content.jobId : null,
      ...(content.kind === "operation" ? { operation: content.operation } : {}),
      operations: [...asked.operations],
      requesterId: actor.id,
      requesterLogin: actor.login,
      requesterRole: actor.role,
      expiresAt: new Date(Date.now() + STANDS_FOR_MS),
    },
  });
  return id;
}
