import { z } from "zod";
import { TargetsSchema } from "./bulk-targets.ts";
import type { Problem } from "./problem.ts";
import {
  JOB_KIND_IDS,
  ITEM_STATES,
  JOB_COMMANDS,
  JOB_SORT_KEYS,
  JOB_STATUSES,
  STEP_STATES,
  TARGET_KINDS,
  type JobKindId,
  type TargetKind,
} from "./vocabulary/bulk.ts";
import { APPROVAL_STATUSES } from "./vocabulary/approvals.ts";
import type { Field } from "./vocabulary/fields.ts";
import type { Ranks } from "./vocabulary/places.ts";
import { OperationIdSchema } from "./operation.ts";

export const JobKindIdSchema = z.enum(JOB_KIND_IDS);
const JobStatusSchema = z.enum(JOB_STATUSES);
export const ItemStateSchema = z.enum(ITEM_STATES);

/** Something that can be done to many, as a form offers it; `whyNot` is `null` when the reader may do it. */
export type BulkOffer = {
  id: JobKindId;
  title: string;
  whyNot: string | null;
  /** What it means for each of them, in words. */
  consequence: string;
  risk: "routine" | "credential" | "destructive";
  on: TargetKind;
  /** Asked for once, for all. */
  fields: readonly Field[];
  /** Where it is offered. */
  offered: Ranks;
  /** Whether a file may, or must, bring inputs for each row. */
  rows: "none" | "optional" | "required";
  /** What of it can be undone: all, or the operations named by their titles; none of them: nothing. */
  undo: "all" | readonly string[];
  /** From how many on another admin has to agree, in words. */
  approval: string;
};

/** A job to be planned. Nothing is changed by planning. */
export const PlanRequestSchema = z.object({
  /** Made by the form: the same submission sent twice makes one job. */
  submissionKey: z.uuid(),
  task: JobKindIdSchema,
  /** Values of the offer's fields. */
  input: z.record(z.string(), z.unknown()).default({}),
  reason: z.string().trim().min(1, "A reason or ticket number is needed.").max(500),
  /** Where the targets came from, in words. */
  source: z.string().trim().min(1).max(200),
  targets: TargetsSchema,
});
export type PlanRequest = z.output<typeof PlanRequestSchema>;
export type PlanRequestInput = z.input<typeof PlanRequestSchema>;

export const StartRequestSchema = z.object({
  jobId: z.uuid(),
  /** The plan that was seen: `Job.planHash`. Another one by now is refused. */
  planHash: z.string().length(64),
  /** ISO 8601; at once when left out. */
  at: z.iso.datetime({ offset: true }).optional(),
  /** ISO 8601: when what it does is undone by itself; never when left out. */
  undoAt: z.iso.datetime({ offset: true }).optional(),
});
export type StartRequest = z.infer<typeof StartRequestSchema>;

/** Why something cannot be ordered now, in words; `null`: it can. */
const CommandsSchema = z.record(z.enum(JOB_COMMANDS), z.string().nullable());

export const JobSchema = z.object({
  id: z.uuid(),
  task: JobKindIdSchema,
  title: z.string(),
  on: z.enum(TARGET_KINDS),
  /** E.g. the name of the group. */
  about: z.string().nullable(),
  status: JobStatusSchema,
  source: z.string(),
  reason: z.string().nullable(),
  createdBy: z.string(),
  createdAt: z.string(),
  /** When it is, or was, to start; `null`: as soon as it is ordered. */
  startAt: z.string().nullable(),
  /** When it is, or was, to be undone by itself; `null`: only by hand. */
  undoAt: z.string().nullable(),
  /** Undoes another by itself, at the time that was said when that one was started. */
  startsItself: z.boolean(),
  startedAt: z.string().nullable(),
  finishedAt: z.string().nullable(),
  /** Why it waits, or what happened to it, in words. */
  note: z.string().nullable(),
  risk: z.enum(["routine", "credential", "destructive"]),
  /**
   * SHA-256 over exactly what will be done to which target; `null` until it is planned. What is approved is what runs.
   */
  planHash: z.string().nullable(),
  /** Why a second person has to agree, in words; `null`: nobody has to. */
  needsApproval: z.string().nullable(),
  /** The latest request for it. */
  approval: z.object({ id: z.uuid(), status: z.enum(APPROVAL_STATUSES), by: z.string().nullable() }).nullable(),
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
  /** How many of its changes can be undone; before the start: will be. */
  undoable: z.number(),
  /** The job this one undoes, and the one that undoes this one. */
  undoOf: z.uuid().nullable(),
  undoneBy: z.uuid().nullable(),
  /** What the reader cannot order now, and why. */
  commands: CommandsSchema,
});
export type Job = z.infer<typeof JobSchema>;

/** What the list of jobs is asked for; the page keeps all of it in the URL. */
export const JobsQuerySchema = z.object({
  /** Part of the operation, target, source, reason or actor. */
  q: z.string().trim().max(200).default(""),
  status: z.array(JobStatusSchema).default([]),
  task: z.array(JobKindIdSchema).default([]),
  /** Only those the reader made. */
  mine: z.stringbool().default(false),
  sort: z.enum(JOB_SORT_KEYS).default("createdAt"),
  order: z.enum(["asc", "desc"]).default("desc"),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type JobsQuery = z.output<typeof JobsQuerySchema>;

/** `total`: how many there are on all pages. */
export type JobsPage = { rows: Job[]; total: number };

const ChangeSchema = z.object({ field: z.string(), from: z.string().nullable(), to: z.string().nullable() });

/** One operation on one target: what is planned, and how it ended. */
const JobStepSchema = z.object({
  operation: OperationIdSchema,
  title: z.string(),
  /** The group, app or alike, in words. */
  about: z.string().nullable(),
  changes: z.array(ChangeSchema),
  /** Whether it can be undone. */
  undoable: z.boolean(),
  result: z
    .object({
      state: z.enum(STEP_STATES),
      explanation: z.string().nullable(),
      errorCode: z.string().nullable(),
      oktaRequestId: z.string().nullable(),
      at: z.string(),
    })
    .nullable(),
});
export type JobStep = z.infer<typeof JobStepSchema>;

const JobItemSchema = z.object({
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
  steps: z.array(JobStepSchema),
  /** After offboarding: what the person still has, in words, read again at the end. `null`: not looked at. */
  left: z.array(z.string()).nullable(),
});
export type JobItem = z.infer<typeof JobItemSchema>;

export const JobItemsQuerySchema = z.object({
  state: z.array(ItemStateSchema).default([]),
  /** Okta's error code. */
  error: z.string().trim().max(20).default(""),
  /** Part of what was given, the name or the login. */
  q: z.string().trim().max(200).default(""),
  /** Items after this position. */
  after: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});
export type JobItemsQuery = z.output<typeof JobItemsQuerySchema>;

const JobItemsPageSchema = z.object({ rows: z.array(JobItemSchema), after: z.number().nullable() });
export type JobItemsPage = z.infer<typeof JobItemsPageSchema>;

/** A kind of skipping, refusing or failing in a job, and how many it met. */
const JobReasonSchema = z.object({
  state: ItemStateSchema,
  why: z.string(),
  errorCode: z.string().nullable(),
  count: z.number(),
});
export type JobReason = z.infer<typeof JobReasonSchema>;

/** What becomes of an order to a job. `signedOut`: sign in again (or freshly, for what is destructive), and repeat it. */
export type JobReply = { ok: true; jobId: string } | { ok: false; problem: Problem; signedOut: boolean };
