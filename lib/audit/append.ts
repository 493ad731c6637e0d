import { Prisma } from "#lib/db/generated/client.ts";
import type { Database } from "#lib/db/client.ts";
import type { AuditFields } from "./entry.ts";
import { linkUp, type Head, type LinkedEntry } from "./link.ts";

/** The trail's last link. @throws when the migrations have not been applied, or the database does not answer */
export async function readHead(database: Pick<Database, "$queryRaw">): Promise<Head> {
  const [head] = await database.$queryRaw<Head[]>`SELECT seq, hash FROM audit_head WHERE id = 1`;
  return head ?? noHead();
}

function noHead(): never {
  throw new Error("The audit trail has no head: the database's migrations have not been applied.");
}

/**
 * Appends rows after `expected`, in one statement, if the trail still ends there.
 * @returns where the trail ends now; `written: false` when another process has appended meanwhile, and nothing was written
 */
export async function appendAfter(
  database: Pick<Database, "$queryRaw">,
  expected: Head,
  fields: readonly AuditFields[],
): Promise<{ written: boolean; head: Head }> {
  const { rows, head } = linkUp(expected, fields, new Date());
  const [answer] = await database.$queryRaw<Answer[]>(statement(expected, head, rows));
  if (!answer) return noHead();
  const { written, seq, hash } = answer;
  return Number(written) === rows.length ? { written: true, head } : { written: false, head: { seq, hash } };
}

type Answer = { written: bigint } & Head;

/** Appends rows wherever the trail ends, waiting in line with other processes for that. @returns the new end */
export async function appendInLine(database: Database, fields: readonly AuditFields[]): Promise<Head> {
  return await database.$transaction(async (tx) => {
    const [head] = await tx.$queryRaw<Head[]>`SELECT seq, hash FROM audit_head WHERE id = 1 FOR UPDATE`;
    const next = await appendAfter(tx, head ?? noHead(), fields);
    if (!next.written) throw new Error("The head of the audit trail moved under its lock.");
    return next.head;
  });
}

const COLUMNS = [
  ["seq", "seq", "bigint"],
  ["at", "at", "timestamptz(3)"],
  ["kind", "kind", "text"],
  ["action", "action", "text"],
  ["intent_seq", "intentSeq", "bigint"],
  ["result", "result", "text"],
  ["actor_kind", "actorKind", "text"],
  ["actor_id", "actorId", "text"],
  ["actor_role", "actorRole", "text"],
  ["target_kind", "targetKind", "text"],
  ["target_id", "targetId", "text"],
  ["related_kind", "relatedKind", "text"],
  ["related_id", "relatedId", "text"],
  ["job_id", "jobId", "uuid"],
  ["okta_request_id", "oktaRequestId", "text"],
  ["error_code", "errorCode", "text"],
  ["actor_hash", "actorHash", "text"],
  ["subject_hash", "subjectHash", "text"],
  ["previous_hash", "previousHash", "text"],
  ["hash", "hash", "text"],
  ["actor_salt", "actorSalt", "text"],
  ["actor_login", "actorLogin", "text"],
  ["subject_salt", "subjectSalt", "text"],
  ["target_label", "targetLabel", "text"],
  ["related_label", "relatedLabel", "text"],
  ["reason", "reason", "text"],
  ["detail", "detail", "jsonb"],
] as const;

const columns = Prisma.raw(COLUMNS.map(([column]) => column).join(", "));
const members = Prisma.raw(COLUMNS.map(([, member]) => `"${member}"`).join(", "));
const record = Prisma.raw(COLUMNS.map(([, member, type]) => `"${member}" ${type}`).join(", "));

/**
 * One statement, and so all or nothing: moves the head, and where that went well writes the rows and what is open. The head
 * is locked for being read, so that a late reader gets its newest state.
 */
function statement(expected: Head, head: Head, rows: readonly LinkedEntry[]): Prisma.Sql {
  const opens = rows.some(({ kind }) => kind === "intent");
  const closes = rows.some(({ kind }) => kind === "outcome");
  return Prisma.sql`WITH before AS (
    SELECT seq, hash FROM audit_head WHERE id = 1 FOR UPDATE
  ), moved AS (
    UPDATE audit_head SET seq = ${head.seq}, hash = ${head.hash} FROM before
    WHERE audit_head.id = 1 AND before.seq = ${expected.seq} AND before.hash = ${expected.hash} RETURNING audit_head.id
  ), written AS (
    INSERT INTO audit_entry (${columns})
    SELECT ${members} FROM moved, jsonb_to_recordset(${toJson(rows)}::jsonb) AS each (${record})
    RETURNING seq, kind, result, intent_seq
  )${
    opens ? Prisma.sql`, opened AS (INSERT INTO audit_open (seq) SELECT seq FROM written WHERE kind = 'intent')` : EMPTY
  }${
    closes
      ? Prisma.sql`, closed AS (DELETE FROM audit_open WHERE seq IN (
          SELECT intent_seq FROM written WHERE kind = 'outcome' AND result <> 'unknown'))`
      : EMPTY
  }
  SELECT seq, hash, (SELECT count(*) FROM written) AS written FROM before`;
}

const EMPTY = Prisma.empty;

function toJson(rows: readonly LinkedEntry[]): string {
  return JSON.stringify(rows, (_, value: unknown) => (typeof value === "bigint" ? value.toString() : value));
}
