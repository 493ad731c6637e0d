import { z } from "zod";
import { describeChanges } from "#lib/audit/describe-changes.ts";
import { savedSearches as readSearches } from "#lib/audit/saved-searches.ts";
import { entryAbout, searchTrail } from "#lib/audit/search.ts";
import { jobKindOf } from "#lib/bulk/kinds/registry.ts";
import { OktaError } from "#lib/okta/error.ts";
import { reconciliationOf } from "#lib/reconcile/list.ts";
import { runtime } from "#lib/runtime.ts";
import { type AuditEntryDetail, type AuditPage, AuditQuerySchema, type AuditRow } from "#lib/schemas/audit.ts";
import type { SavedSearch } from "#lib/schemas/audit-search.ts";
import { defineRead } from "./read.ts";
import { attributeTitles } from "./schema.ts";

/** A page of the audit trail, newest first. */
export const audit = defineRead({
  asks: [],
  params: AuditQuerySchema,
  run: async (query): Promise<AuditPage> => await searchTrail(runtime().database, query),
});

/** The searches of the trail that the actor has saved. */
export const savedSearches = defineRead({
  asks: [],
  params: z.object({}),
  run: async (_, { actor }): Promise<SavedSearch[]> => await readSearches(runtime().database, actor.id),
});

/** An entry's number; that of an outcome leads to its intent. */
const SeqSchema = z.coerce.bigint().min(1n).max(9_223_372_036_854_775_807n);

/** One entry with all that belongs to it; `null` where there is none. */
export const auditEntry = defineRead({
  asks: ["userSchema.get"],
  params: z.object({ seq: z.string().refine((seq) => SeqSchema.safeParse(seq).success, "is no number of an entry") }),
  run: async ({ seq }): Promise<AuditEntryDetail | null> => {
    const { database } = runtime();
    const found = await entryAbout(database, BigInt(seq));
    if (!found) return null;
    const { row, approvalId } = found;
    const [titles, approval, job, reconciliation] = await Promise.all([
      titlesFor(row),
      approvalId === null ? null : database.approval.findUnique({ where: { id: approvalId } }),
      row.jobId === null ? null : database.bulkJob.findUnique({ where: { id: row.jobId } }),
      reconciliationOf(database, BigInt(row.seq)),
    ]);
    return {
      row,
      changes: describeChanges(row.changes, titles),
      approval: approval && { id: approval.id, title: approval.title, by: approval.deciderLogin },
      job: job && { id: job.id, title: [jobKindOf(job).title, job.about].filter(Boolean).join(", ") },
      reconciliation,
    };
  },
});

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
