import { z } from "zod";
import { PushEvidenceSchema } from "./caller-push.ts";
import type { LogRow } from "./log.ts";
import type { ReconciledState } from "./vocabulary/reconcile.ts";
import { AUDIT_ACTIONS, AUDIT_RESULTS } from "./vocabulary/audit.ts";

export const AuditActionSchema = z.enum(AUDIT_ACTIONS);
export const AuditResultSchema = z.enum(AUDIT_RESULTS);

/** Any mix of these narrows the trail down. */
const AuditFilterSchema = z.object({
  /** Login of the one who acted, or its start. */
  actor: z.string().trim().max(200).default(""),
  /** Login, name or id of the target, or its start. */
  target: z.string().trim().max(200).default(""),
  action: z.array(AuditActionSchema).default([]),
  result: z.array(AuditResultSchema).default([]),
  job: z.uuid().or(z.literal("")).default(""),
  /** ISO 8601, inclusive and exclusive. */
  since: z.iso.datetime().or(z.literal("")).default(""),
  until: z.iso.datetime().or(z.literal("")).default(""),
  /** Beginnings of words that are all in it: of names, reasons and errors; an Okta request id or error code. */
  text: z.string().trim().max(200).default(""),
});
export type AuditFilter = z.output<typeof AuditFilterSchema>;

/** proof: every entry with its hashes and the checkpoints, to be verified offline. */
export const AuditExportSchema = AuditFilterSchema.extend({
  format: z.enum(["proof", "csv", "ocsf"]).default("proof"),
});
export type AuditExport = z.output<typeof AuditExportSchema>;

export const AuditQuerySchema = AuditFilterSchema.extend({
  /** Entries before this number. */
  before: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type AuditQuery = z.output<typeof AuditQuerySchema>;

/** An intent with its outcome, a denial, or an event of the console. */
export const AuditRowSchema = z.object({
  seq: z.number(),
  at: z.string(),
  kind: z.enum(["intent", "denial", "event"]),
  action: AuditActionSchema,
  /** The action, as a list names it. */
  title: z.string(),
  result: AuditResultSchema,
  actor: z.object({ login: z.string(), role: z.string().nullable(), viaWorker: z.boolean() }),
  /** Without an id when it was to be made and was not. */
  target: z.object({ kind: z.string(), id: z.string().nullable(), label: z.string() }).nullable(),
  related: z.object({ kind: z.string(), id: z.string(), label: z.string() }).nullable(),
  reason: z.string().nullable(),
  callerCheck: z.string().nullable(),
  /** The push that verified the caller, where one did. */
  callerPush: PushEvidenceSchema.nullable(),
  jobId: z.string().nullable(),
  /** Number and time of the outcome, where there is one. */
  outcomeSeq: z.number().nullable(),
  outcomeAt: z.string().nullable(),
  oktaRequestId: z.string().nullable(),
  errorCode: z.string().nullable(),
  changes: z.array(z.object({ field: z.string(), from: z.string().nullable(), to: z.string().nullable() })),
  /** Why it was denied, or what went wrong. */
  explanation: z.string().nullable(),
  hash: z.string(),
});
export type AuditRow = z.infer<typeof AuditRowSchema>;

/** Before and after of one thing, as people say it; of a list, what came to it and what went. */
export type DescribedChange = {
  field: string;
  title: string;
  from: string | null;
  to: string | null;
  lists: { added: string[]; removed: string[] } | null;
};

/** Everything there is to know about one entry, from here and from Okta. */
export type AuditEntryDetail = {
  row: AuditRow;
  changes: DescribedChange[];
  /** A second person's agreement that it was done by, or that it is about. */
  approval: { id: string; title: string; by: string | null } | null;
  /** The bulk job it belongs to. */
  job: { id: string; title: string } | null;
  /** Whether Okta's System Log agrees, with the event; `null` for what changes nothing at Okta. */
  reconciliation: { state: ReconciledState; event: LogRow | null } | null;
};

const AuditPageSchema = z.object({ rows: z.array(AuditRowSchema), before: z.number().nullable() });
export type AuditPage = z.infer<typeof AuditPageSchema>;
