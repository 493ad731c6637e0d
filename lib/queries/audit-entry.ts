import { changesInWords } from "#lib/audit/change-words.ts";
import { entryAbout } from "#lib/audit/search.ts";
import { signedIn } from "#lib/auth/signed-in.ts";
import { taskOf } from "#lib/bulk/tasks/registry.ts";
import { OktaError } from "#lib/okta/error.ts";
import { agreementOn } from "#lib/reconcile/list.ts";
import { runtime } from "#lib/runtime.ts";
import type { AuditEntryDetail, AuditRow } from "#lib/schemas/audit.ts";
import { z } from "zod";
import { attributeTitles } from "./schema.ts";

const SeqSchema = z.coerce.bigint().min(1n).max(9_223_372_036_854_775_807n);

/**
 * One entry with all that belongs to it. An outcome's number leads to its intent.
 * @returns `null` where there is no such entry
 * @throws AccessRefused; ZodError when it is no number; a database error
 */
export async function getAuditEntry(seq: string): Promise<AuditEntryDetail | null> {
  await signedIn();
  const { database } = runtime();
  const found = await entryAbout(database, SeqSchema.parse(seq));
  if (!found) return null;
  const { row, approvalId } = found;
  const [titles, approval, job, agreement] = await Promise.all([
    titlesFor(row),
    approvalId === null ? null : database.approval.findUnique({ where: { id: approvalId } }),
    row.jobId === null ? null : database.bulkJob.findUnique({ where: { id: row.jobId } }),
    agreementOn(database, BigInt(row.seq)),
  ]);
  return {
    row,
    changes: changesInWords(row.changes, titles),
    approval: approval && { id: approval.id, title: approval.title, by: approval.deciderLogin },
    job: job && { id: job.id, title: [taskOf(job).title, job.about].filter(Boolean).join(", ") },
    agreement,
  };
}

/** What the org calls its attributes; while Okta does not answer, the trail is read by their plain names. */
async function titlesFor({ target, changes }: AuditRow): Promise<ReadonlyMap<string, string>> {
  if (changes.length === 0 || target?.kind !== "user") return new Map();
  try {
    return await attributeTitles();
  } catch (error) {
    if (error instanceof OktaError) return new Map();
    throw error;
  }
}
