import { SYSTEM_ACTOR, type AuditDraft } from "#lib/audit/entry.ts";
import type { Trail } from "#lib/audit/trail.ts";
import type { Database } from "#lib/db/client.ts";
import { Prisma, type AuditEntry } from "#lib/db/generated/client.ts";
import type { Okta } from "#lib/okta/port.ts";
import { hasTakenEffect } from "#lib/operations/perform/taken-effect.ts";
import { OPERATIONS } from "#lib/operations/declarations/registry.ts";
import { OPERATION_IDS } from "#lib/schemas/vocabulary/operations.ts";
import { oneOf } from "#lib/utils/one-of.ts";

/** An answer may still be on its way for so long, and a job settles its own for so long. */
const PATIENCE_MS = 2 * 60_000;
/** After so long a person decides. */
export const HAND_OVER_AFTER_MS = 15 * 60_000;
/** What is no operation is a file on its way to someone, and has its outcome when it is through. */
const BROKEN_OFF_AFTER_MS = 60 * 60_000;
const AT_ONCE = 20;

/**
 * Looks at intents whose outcome is not known. Where Okta's state or its System Log shows that the change has taken effect,
 * that is their outcome. Where neither does, or may for another reason, nothing is concluded: someone may have undone
 * it since. After 15 minutes it is handed to a person, and recorded that it was.
 * @returns whether there may be more to look at now
 * @throws AuditUnavailable, database errors
 */
export async function settleOpen(database: Database, okta: Okta, trail: Trail, now: Date): Promise<boolean> {
  const open = await database.$queryRaw<{ seq: bigint }[]>`
    SELECT open.seq FROM audit_open AS open JOIN audit_entry AS intent ON intent.seq = open.seq
    WHERE open.handed_over_at IS NULL
      AND intent.at < ${new Date(now.getTime() - PATIENCE_MS)}
      AND (intent.job_id IS NULL OR intent.at < ${new Date(now.getTime() - HAND_OVER_AFTER_MS)})
      AND (intent.action IN (${Prisma.join(OPERATION_IDS)})
        OR intent.at < ${new Date(now.getTime() - BROKEN_OFF_AFTER_MS)})
    ORDER BY open.seq LIMIT ${AT_ONCE}`;
  const intents = await database.auditEntry.findMany({ where: { seq: { in: open.map(({ seq }) => seq) } } });
  let concluded = 0;
  for (const intent of intents) {
    const old = now.getTime() - intent.at.getTime() >= HAND_OVER_AFTER_MS;
    const shown = (await wasDoneLater(database, intent)) ? null : await howItShows(database, okta, intent);
    if (shown) {
      await trail.append(outcomeOf(intent, SYSTEM_ACTOR, "success", shown));
    } else if (oneOf(OPERATION_IDS, intent.action) === null) {
      await trail.append(outcomeOf(intent, SYSTEM_ACTOR, "failure", "It was interrupted: the console stopped."));
    } else if (old) {
      await handOver(database, trail, intent, now);
    } else continue;
    concluded += 1;
  }
  return concluded === AT_ONCE;
}

/** The outcome that a person or the console gives an open intent. */
export function outcomeOf(
  intent: AuditEntry,
  actor: AuditDraft["actor"],
  result: "success" | "failure",
  why: string,
): AuditDraft {
  return { ...about(intent), kind: "outcome", result, actor, intentSeq: Number(intent.seq), detail: { why } };
}

function about(intent: AuditEntry) {
  const named = (kind: string | null, id: string | null, label: string | null) =>
    kind && id ? { kind, id, label: label ?? id } : undefined;
  return {
    action: intent.action as AuditDraft["action"],
    target: named(intent.targetKind, intent.targetId, intent.targetLabel),
    related: named(intent.relatedKind, intent.relatedId, intent.relatedLabel),
    reason: intent.reason ?? undefined,
    jobId: intent.jobId ?? undefined,
  };
}

/**
 * Whether the same was set in motion once more since: what Okta's state shows may be due to that. It would have been refused
 * had the first taken effect, unless someone undid that.
 */
async function wasDoneLater(database: Database, { seq, action, targetId, relatedId }: AuditEntry): Promise<boolean> {
  const where = { kind: "intent", action, targetId, relatedId, seq: { gt: seq } };
  return targetId !== null && (await database.auditEntry.findFirst({ where, select: { seq: true } })) !== null;
}

/** In words; null: it does not. By what the trail keeps of the input: without secrets, and nothing once it was erased. */
async function howItShows(database: Database, okta: Okta, { seq, action, detail }: AuditEntry): Promise<string | null> {
  const id = oneOf(OPERATION_IDS, action);
  if (id === null) return null;
  const uuid = OPERATIONS[id].events && (await eventOf(database, seq));
  if (uuid) return `No answer was received, but the System Log has it as event ${uuid}.`;
  const isSo = await hasTakenEffect(okta, id, (detail as { input?: unknown } | null)?.input);
  return isSo ? "No answer was received, but the change had taken effect when checked again." : null;
}

/** Okta's event of a change whose answer was lost, where reconciliation has found one that is no other change's. */
async function eventOf(database: Database, intentSeq: bigint): Promise<string | null> {
  const [event] = await database.$queryRaw<{ uuid: string }[]>`
    SELECT entry.uuid FROM reconciled_change AS change JOIN log_entry AS entry ON entry.uuid = change.log_uuid
    WHERE change.intent_seq = ${intentSeq} AND change.state = 'LIKELY' AND entry.outcome = 'SUCCESS'`;
  return event?.uuid ?? null;
}

async function handOver(database: Database, trail: Trail, intent: AuditEntry, now: Date): Promise<void> {
  const why = `No outcome of entry ${intent.seq} is known, and Okta's state does not show one: a person must decide.`;
  const draft = { ...about(intent), kind: "event", action: "audit.settle", result: "unknown" } as const;
  await trail.append({ ...draft, actor: SYSTEM_ACTOR, detail: { why, intent: Number(intent.seq) } });
  await database.auditOpen.updateMany({ where: { seq: intent.seq }, data: { handedOverAt: now } });
}
