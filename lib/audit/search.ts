import type { Database } from "#lib/db/client.ts";
import { Prisma, type AuditEntry } from "#lib/db/generated/client.ts";
import { conditions } from "./conditions.ts";
import { whoActed } from "./who-acted.ts";
import {
  AuditActionSchema,
  AuditResultSchema,
  type AuditPage,
  type AuditQuery,
  type AuditRow,
} from "#lib/schemas/audit.ts";
import type { AuditResult } from "#lib/schemas/vocabulary/audit.ts";

/** Stands for a name that was erased from the trail. */
const ERASED = "(erased)";

type Place = { seq: bigint; outcome: bigint | null };
type Found = { intent: AuditEntry; outcome: AuditEntry | null };

/** An intent has a second outcome where the first was unknown and the truth was found out later. */
const LATEST_OUTCOME = Prisma.sql`LEFT JOIN LATERAL (
  SELECT each.seq FROM audit_entry AS each WHERE each.intent_seq = entry.seq ORDER BY each.seq DESC LIMIT 1
) AS outcome ON true`;

/** What something is about: the intent of an outcome, anything else itself. Indexes go by exactly this. */
const ABOUT = Prisma.sql`COALESCE(entry.intent_seq, entry.seq)`;

/** Newest first: intents with their outcome, denials, and events of the console. Pages by sequence number. */
export async function searchTrail(database: Database, query: AuditQuery): Promise<AuditPage> {
  const actors = await whoActed(database, query.actor);
  if (actors?.length === 0) return { rows: [], before: null };
  const rows = await database.$queryRaw<Place[]>(
    query.result.length > 0 ? byResult(query, actors ?? [null], query.result) : byIntent(query, actors ?? [null]),
  );
  const page = rows.slice(0, query.limit);
  const found = await load(database, page);
  const last = page.at(-1);
  return { rows: found.map(toRow), before: rows.length > query.limit && last ? Number(last.seq) : null };
}

type Actors = readonly (string | null)[];

/** A page of each of several searches, every one of them along an index of its own. */
function each(searches: readonly Prisma.Sql[], limit: number): Prisma.Sql {
  return Prisma.join(
    searches.map((search) => Prisma.sql`(${search} ORDER BY 1 DESC LIMIT ${limit})`),
    " UNION ALL ",
  );
}

function byIntent(query: AuditQuery, actors: Actors): Prisma.Sql {
  const limit = query.limit + 1;
  const searches = actors.map((actor) => {
    const where = Prisma.join([Prisma.sql`true`, ...conditions(query, ABOUT, actor)], " AND ");
    // What went wrong stands in outcomes, so words are looked for there as well, and lead to their intents.
    return query.text === ""
      ? Prisma.sql`SELECT ${ABOUT} AS seq FROM audit_entry AS entry WHERE entry.kind <> 'outcome' AND ${where}`
      : Prisma.sql`SELECT DISTINCT ${ABOUT} AS seq FROM audit_entry AS entry WHERE ${where}`;
  });
  return Prisma.sql`SELECT entry.seq, outcome.seq AS outcome
    FROM (SELECT DISTINCT seq FROM (${each(searches, limit)}) AS found ORDER BY seq DESC LIMIT ${limit}) AS entry
    ${LATEST_OUTCOME} ORDER BY entry.seq DESC`;
}

/**
 * Searching by outcome goes by the outcomes themselves, which repeat who, whom and what of their intent: each result has
 * an index of its own to walk along, and only those that a later outcome overtook are passed over.
 */
function byResult(query: AuditQuery, actors: Actors, results: readonly AuditResult[]): Prisma.Sql {
  const limit = query.limit + 1;
  const searches = actors.flatMap((actor) => {
    const where = Prisma.join([Prisma.sql`true`, ...conditions(query, ABOUT, actor)], " AND ");
    return results.map((result) =>
      result === "pending"
        ? Prisma.sql`SELECT entry.seq, NULL::bigint AS outcome FROM audit_open JOIN audit_entry AS entry USING (seq)
            WHERE NOT EXISTS (SELECT 1 FROM audit_entry AS each WHERE each.intent_seq = entry.seq) AND ${where}`
        : Prisma.sql`SELECT ${ABOUT} AS seq, CASE WHEN entry.kind = 'outcome' THEN entry.seq END AS outcome
            FROM audit_entry AS entry
            WHERE entry.result = ${result} AND ${where} AND (entry.intent_seq IS NULL OR NOT EXISTS (
              SELECT 1 FROM audit_entry AS each WHERE each.intent_seq = entry.intent_seq AND each.seq > entry.seq))`,
    );
  });
  return Prisma.sql`SELECT seq, outcome FROM (${each(searches, limit)}) AS found ORDER BY seq DESC LIMIT ${limit}`;
}

/** What was done to one person, or with one group, newest first. */
export async function recentActions(database: Database, targetId: string, limit: number): Promise<AuditRow[]> {
  const rows = await database.$queryRaw<{ seq: bigint; outcome: bigint | null }[]>`
    SELECT entry.seq, outcome.seq AS outcome
    FROM audit_entry AS entry
    ${LATEST_OUTCOME}
    WHERE entry.kind <> 'outcome' AND (entry.target_id = ${targetId} OR entry.related_id = ${targetId})
    ORDER BY entry.seq DESC
    LIMIT ${limit}`;
  return (await load(database, rows)).map(toRow);
}

/** Intents by their numbers, each with its latest outcome. */
export async function entriesWithOutcomes(database: Database, seqs: readonly bigint[]): Promise<Map<number, AuditRow>> {
  if (seqs.length === 0) return new Map();
  const rows = await database.$queryRaw<{ seq: bigint; outcome: bigint | null }[]>`
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

async function load(database: Database, rows: { seq: bigint; outcome: bigint | null }[]): Promise<Found[]> {
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
  approval?: string | { id: string };
};

function toRow({ intent, outcome }: Found): AuditRow {
  const detail = { ...(intent.detail as Detail), ...(outcome?.detail as Detail | undefined) };
  const failure = [detail.error, ...(detail.causes ?? [])].filter(Boolean).join(" ");
  return {
    seq: Number(intent.seq),
    at: intent.at.toISOString(),
    kind: intent.kind as AuditRow["kind"],
    action: AuditActionSchema.parse(intent.action),
    result: AuditResultSchema.parse(outcome?.result ?? intent.result),
    actor: { login: intent.actorLogin ?? ERASED, role: intent.actorRole, viaWorker: intent.actorKind === "worker" },
    target: named(intent.targetKind, intent.targetId, intent.targetLabel),
    related: named(intent.relatedKind, intent.relatedId, intent.relatedLabel),
    reason: intent.reason,
    callerCheck: detail.callerCheck ?? null,
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

function named(kind: string | null, id: string | null, label: string | null) {
  return kind && id ? { kind, id, label: label ?? ERASED } : null;
}
