import type { BulkItem } from "#lib/db/generated/client.ts";
import type { Database } from "#lib/db/client.ts";
import type { Trail } from "#lib/audit/trail.ts";
import type { AuditDraft } from "#lib/audit/entry.ts";
import type { AuditResult } from "#lib/schemas/vocabulary/audit.ts";

/**
 * Intents of an item whose outcome is not known: no usable answer came, or a worker died after recording them, before
 * or after calling Okta.
 */
export async function openIntents(database: Database, item: BulkItem): Promise<bigint[]> {
  if (!item.targetId) return [];
  const rows = await database.$queryRaw<{ seq: bigint }[]>`
    SELECT intent.seq FROM audit_entry AS intent
    WHERE intent.job_id = ${item.jobId}::uuid AND intent.target_id = ${item.targetId} AND intent.kind = 'intent'
      AND NOT EXISTS (SELECT 1 FROM audit_entry AS outcome WHERE outcome.intent_seq = intent.seq AND outcome.result <> 'unknown')
    ORDER BY intent.seq`;
  return rows.map(({ seq }) => seq);
}

/**
 * What the trail says of an item whose change is made and recorded, but whose worker died before noting it in the ledger.
 * @returns Okta's request id of it, or `null` when there is no such record
 */
export async function recordedSuccess(
  database: Database,
  item: BulkItem,
): Promise<{ oktaRequestId: string | null } | null> {
  if (item.intentSeq === null) return null;
  return await database.auditEntry.findFirst({
    where: { intentSeq: item.intentSeq, kind: "outcome", result: "success" },
    select: { oktaRequestId: true },
  });
}

/** Gives open intents the outcome that the person's state at Okta shows. @throws AuditUnavailable */
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
