import type { Database } from "#lib/db/client.ts";
import { ERASED } from "#lib/db/erased.ts";
import { Prisma, type AuditEntry } from "#lib/db/generated/client.ts";
import { findPlaces, LATEST_OUTCOME, type Place } from "./find-entries.ts";
import {
  AuditActionSchema,
  AuditQuerySchema,
  AuditResultSchema,
  type AuditPage,
  type AuditQuery,
  type AuditRow,
} from "#lib/schemas/audit.ts";
import { ACTION_TITLES } from "#lib/schemas/vocabulary/audit.ts";

type Found = { intent: AuditEntry; outcome: AuditEntry | null };

/** Newest first: intents with their outcome, denials, and events of the console. Pages by sequence number. */
export async function searchTrail(database: Database, query: AuditQuery): Promise<AuditPage> {
  const rows = await findPlaces(database, query, query.limit + 1);
  const page = rows.slice(0, query.limit);
  const found = await load(database, page);
  const last = page.at(-1);
  return { rows: found.map(toRow), before: rows.length > query.limit && last ? Number(last.seq) : null };
}

/** What was done to one person, or with one group, newest first. */
export async function recentActions(database: Database, targetId: string, limit: number): Promise<AuditRow[]> {
  const rows = await findPlaces(database, AuditQuerySchema.parse({ target: targetId }), limit);
  return (await load(database, rows)).map(toRow);
}

/** Intents by their numbers, each with its latest outcome. */
export async function entriesWithOutcomes(database: Database, seqs: readonly bigint[]): Promise<Map<number, AuditRow>> {
  if (seqs.length === 0) return new Map();
  const rows = await database.$queryRaw<Place[]>`
    SELECT entry.seq, outcome.seq AS outcome FROM audit_entry AS entry ${LATEST_OUTCOME}
    WHERE entry.seq IN (${Prisma.join(seqs)})`;
  return new Map((await load(database, rows)).map((found) => [Number(found.intent.seq), toRow(found)]));
}

/** What an entry is about, with its latest outcome: an outcome's number leads to its intent. `null`: there is none. */
export async function entryAbout(
  database: Database,
  seq: bigint,
): Promise<{ row: AuditRow; approvalId: string | null } | null> {
  const entry = await database.auditEntry.findUnique({ where: { seq } });
  if (!entry) return null;
  const rows = await database.$queryRaw<Place[]>`
    SELECT entry.seq, outcome.seq AS outcome FROM audit_entry AS entry ${LATEST_OUTCOME}
    WHERE entry.seq = ${entry.intentSeq ?? entry.seq}`;
  const [found] = await load(database, rows);
  if (!found) return null;
  const { approval } = (found.intent.detail ?? {}) as Detail;
  // An operation keeps whose agreement it was done by, a decision only which.
  return { row: toRow(found), approvalId: (typeof approval === "object" ? approval.id : approval) ?? null };
}

async function load(database: Database, rows: Place[]): Promise<Found[]> {
  const seqs = rows.flatMap(({ seq, outcome }) => (outcome === null ? [seq] : [seq, outcome]));
  const entries = await database.auditEntry.findMany({ where: { seq: { in: seqs } } });
  const bySeq = new Map(entries.map((entry) => [entry.seq, entry]));
  return rows.flatMap(({ seq, outcome }) => {
    const intent = bySeq.get(seq);
    return intent ? [{ intent, outcome: outcome === null ? null : (bySeq.get(outcome) ?? null) }] : [];
  });
}

type Detail = {
  changes?: AuditRow["changes"];
  why?: string;
  error?: string;
  causes?: string[];
  callerCheck?: string;
  callerPush?: AuditRow["callerPush"];
  approval?: string | { id: string };
};

function toRow({ intent, outcome }: Found): AuditRow {
  const detail = { ...(intent.detail as Detail), ...(outcome?.detail as Detail | undefined) };
  const failure = [detail.error, ...(detail.causes ?? [])].filter(Boolean).join(" ");
  const action = AuditActionSchema.parse(intent.action);
  return {
    seq: Number(intent.seq),
    at: intent.at.toISOString(),
    kind: intent.kind as AuditRow["kind"],
    action,
    title: ACTION_TITLES[action],
    result: AuditResultSchema.parse(outcome?.result ?? intent.result),
    actor: { login: intent.actorLogin ?? ERASED, role: intent.actorRole, viaWorker: intent.actorKind === "worker" },
    target: targetOf(intent, outcome),
    related: named(intent.relatedKind, intent.relatedId, intent.relatedLabel),
    reason: intent.reason,
    callerCheck: detail.callerCheck ?? null,
    callerPush: detail.callerPush ?? null,
    jobId: intent.jobId,
    outcomeSeq: outcome ? Number(outcome.seq) : null,
    outcomeAt: outcome?.at.toISOString() ?? null,
    oktaRequestId: outcome?.oktaRequestId ?? intent.oktaRequestId,
    errorCode: outcome?.errorCode ?? intent.errorCode,
    changes: detail.changes ?? [],
    explanation: detail.why ?? (failure || null),
    hash: intent.hash,
  };
}

/** What was made has its id in the outcome alone. */
function targetOf(intent: AuditEntry, outcome: AuditEntry | null): AuditRow["target"] {
  const { targetKind: kind, targetId: id, targetLabel: label } = outcome?.targetId ? outcome : intent;
  return kind === null ? null : { kind, id: id || null, label: label ?? ERASED };
}

function named(kind: string | null, id: string | null, label: string | null) {
  return kind && id ? { kind, id, label: label ?? ERASED } : null;
}
