import { z } from "zod";
import { OktaIdSchema } from "./okta/id.ts";
import type { Problem } from "./problem.ts";
import {
  BULK_OPERATION_IDS,
  ITEM_STATES,
  JOB_STATUSES,
  MOST_TARGETS,
  type BulkOperationId,
} from "./vocabulary/bulk.ts";

export const BulkOperationIdSchema = z.enum(BULK_OPERATION_IDS);

/** A bulk operation as a selection offers it; `whyNot` is `null` when the reader may use it. */
export type BulkOffer = { id: BulkOperationId; title: string; whyNot: string | null };

export const JobStatusSchema = z.enum(JOB_STATUSES);
export const ItemStateSchema = z.enum(ITEM_STATES);

/** What is the same for every person of a job. */
export const SharedInputSchema = z.object({ groupId: OktaIdSchema.optional() });
export type SharedInput = z.infer<typeof SharedInputSchema>;

/** A job to be planned. Nothing is changed by planning. */
export const PlanRequestSchema = z.object({
  /** Made by the form: the same submission sent twice makes one job. */
  submissionKey: z.uuid(),
  operation: BulkOperationIdSchema,
  input: SharedInputSchema,
  reason: z.string().trim().min(1, "A reason or ticket number is needed.").max(500),
  /** Where the list came from, in words. */
  source: z.string().trim().min(1).max(200),
  /** Ids, logins or emails, in the list's order. */
  targets: z.array(z.string().trim().min(1).max(320)).min(1, "The list is empty.").max(MOST_TARGETS),
});
export type PlanRequest = z.infer<typeof PlanRequestSchema>;

export const JobSchema = z.object({
  id: z.uuid(),
  operation: BulkOperationIdSchema,
  title: z.string(),
  /** E.g. the name of the group. */
  about: z.string().nullable(),
  status: JobStatusSchema,
  source: z.string(),
  reason: z.string().nullable(),
  createdBy: z.string(),
  createdAt: z.string(),
  startedAt: z.string().nullable(),
  finishedAt: z.string().nullable(),
  note: z.string().nullable(),
  total: z.number(),
  /** Those that Okta was asked about; all of them once it is planned. */
  lookedUp: z.number(),
  counts: z.record(ItemStateSchema, z.number()),
  /**
   * Items a minute over the last minute, before the start as to be expected, and seconds left at that rate; `null`
   * while unknown.
   */
  perMinute: z.number().nullable(),
  secondsLeft: z.number().nullable(),
  /** Whether the reader may start, stop or go on with it. */
  mayControl: z.boolean(),
});
export type Job = z.infer<typeof JobSchema>;

export const JobItemSchema = z.object({
  position: z.number(),
  given: z.string(),
  targetId: z.string().nullable(),
  targetLabel: z.string().nullable(),
  statusBefore: z.string().nullable(),
  state: ItemStateSchema,
  explanation: z.string().nullable(),
  errorCode: z.string().nullable(),
  oktaRequestId: z.string().nullable(),
  updatedAt: z.string(),
});
export type JobItem = z.infer<typeof JobItemSchema>;

export const JobItemsQuerySchema = z.object({
  state: z.array(ItemStateSchema).default([]),
  /** Items after this position. */
  after: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});
export type JobItemsQuery = z.output<typeof JobItemsQuerySchema>;

export const JobItemsPageSchema = z.object({ rows: z.array(JobItemSchema), after: z.number().nullable() });
export type JobItemsPage = z.infer<typeof JobItemsPageSchema>;

/** A kind of skipping or failing in a job, and how many people it met. */
export const JobReasonSchema = z.object({
  state: ItemStateSchema,
  why: z.string(),
  errorCode: z.string().nullable(),
  count: z.number(),
});
export type JobReason = z.infer<typeof JobReasonSchema>;

/** What becomes of an order to a job. `signedOut`: sign in again, and send it once more. */
export type JobReply = { ok: true; jobId: string } | { ok: false; problem: Problem; signedOut: boolean };

/** Whom a file names: how many, the first few, and under which heading (`null`: none, its only column). */
export type CsvPreview =
  | { ok: true; column: string | null; count: number; first: string[] }
  | { ok: false; problem: Problem; signedOut: boolean };
