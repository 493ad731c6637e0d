import type { AuditEntry, BulkItem } from "#lib/db/generated/client.ts";
import type { Database } from "#lib/db/client.ts";
import type { Trail } from "#lib/audit/trail.ts";
import type { AuditDraft } from "#lib/audit/entry.ts";
import type { AuditResult } from "#lib/schemas/vocabulary/audit.ts";
import type { OperationId } from "#lib/schemas/vocabulary/operations.ts";

/** An intent without a known outcome. */
export type OpenIntent = { seq: bigint; at: Date };

/**
 * Intents of an item's step whose outcome is not known: no usable answer came, or a worker died after recording them,
 * before or after calling Okta. Someone who was to be created has no id yet and is found by what the list says.
 */
export async function openIntents(
  database: Database,
  item: Pick<BulkItem, "jobId" | "targetId" | "given">,
  operation: OperationId,
  relatedId: string | null,
): Promise<OpenIntent[]> {
  return await database.$queryRaw<OpenIntent[]>`
    SELECT intent.seq, intent.at FROM audit_entry AS intent
    WHERE intent.job_id = ${item.jobId}::uuid AND intent.action = ${operation} AND intent.kind = 'intent'
      AND intent.target_id = ${item.targetId ?? ""}
      AND (${item.targetId}::text IS NOT NULL OR lower(intent.target_label) = lower(${item.given}))
      AND (${relatedId}::text IS NULL OR intent.related_id = ${relatedId})
      AND NOT EXISTS (SELECT 1 FROM audit_entry AS outcome WHERE outcome.intent_seq = intent.seq AND outcome.result <> 'unknown')
    ORDER BY intent.seq`;
}

/**
 * What the trail says of a step whose change is made and recorded, but whose worker died before noting it in the ledger.
 * @returns the record of its outcome, or `null` when there is none
 */
export async function recordedSuccess(
  database: Database,
  item: Pick<BulkItem, "intentSeq">,
  operation: OperationId,
): Promise<Pick<AuditEntry, "oktaRequestId" | "targetId"> | null> {
  if (item.intentSeq === null) return null;
  return await database.auditEntry.findFirst({
    where: { intentSeq: item.intentSeq, kind: "outcome", result: "success", action: operation },
    select: { oktaRequestId: true, targetId: true },
  });
}

/** Gives open intents the outcome that Okta's state or System Log shows. @throws AuditUnavailable */
export async function settleIntents(
  database: Database,
  trail: Trail,
  seqs: readonly bigint[],
  result: AuditResult,
  explanation: string,
): Promise<void> {
  const intents = await database.auditEntry.findMany({ where: { seq: { in: [...seqs] } } });
  for (const intent of intents) {
    await trail.append({
      kind: "outcome",
      action: intent.action as AuditDraft["action"],
      result,
      actor: { kind: "worker", id: intent.actorId, login: intent.actorLogin ?? "", role: intent.actorRole },
      intentSeq: Number(intent.seq),
      target: { kind: intent.targetKind ?? "user", id: intent.targetId ?? "", label: intent.targetLabel ?? "" },
      jobId: intent.jobId ?? undefined,
      detail: { error: explanation },
    });
  }
}
