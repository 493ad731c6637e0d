import { OPERATION_IDS, type OperationId } from "./operations.ts";

/** Targets one job takes. */
export const MOST_TARGETS = 100_000;

/** Ids, logins or emails that one form sends along; use a file for longer lists. */
export const MOST_LISTED = 10_000;

/** A file that names targets: 100,000 rows with some attributes each fit well. */
export const LARGEST_CSV_BYTES = 50_000_000;

/** Several operations on each person, in order, as one job. */
export const MULTI_STEP_KIND_TITLES = {
  "recipe.onboard": "Onboard people",
  "recipe.offboard": "Offboard people",
} as const;
type MultiStepKindId = keyof typeof MULTI_STEP_KIND_TITLES;
const MULTI_STEP_KIND_IDS = Object.keys(MULTI_STEP_KIND_TITLES) as MultiStepKindId[];

/** What a job does to each of its targets; which operations can be done to many is declared with each. */
export type JobKindId = OperationId | MultiStepKindId;
export const JOB_KIND_IDS: readonly JobKindId[] = [...OPERATION_IDS, ...MULTI_STEP_KIND_IDS];

/** What a job's targets are. A new person is a row of a file. */
export const TARGET_KINDS = ["person", "new person", "app"] as const;
export type TargetKind = (typeof TARGET_KINDS)[number];

/**
 * PLANNING: looking targets up. PLANNED: waiting for someone to start it. AWAITING_APPROVAL: asked to start, waiting
 * for a second person. SCHEDULED: agreed, waiting for its time. QUEUED: about to start. CANCELLING: nothing more is
 * begun, but what was begun is still finished.
 */
export const JOB_STATUSES = [
  "PLANNING",
  "PLANNED",
  "AWAITING_APPROVAL",
  "SCHEDULED",
  "QUEUED",
  "RUNNING",
  "PAUSED",
  "CANCELLING",
  "DONE",
  "CANCELLED",
] as const;
export type JobStatus = (typeof JOB_STATUSES)[number];

/** Columns the list of jobs can be put in order by. */
export const JOB_SORT_KEYS = ["createdAt", "createdBy", "status"] as const;

/** SKIPPED: nothing to do, or not in this state. REFUSED: not allowed (protected), unknown, named twice or wrong input. */
export const ITEM_STATES = [
  "PENDING",
  "LEASED",
  "INTENT",
  "DONE",
  "FAILED",
  "SKIPPED",
  "REFUSED",
  "UNKNOWN",
  "SETTLED",
  "NEEDS_REVIEW",
] as const;
export type ItemState = (typeof ITEM_STATES)[number];

/** How one step on one target ended. */
export const STEP_STATES = ["DONE", "FAILED", "SKIPPED", "SETTLED", "NEEDS_REVIEW"] as const;
export type StepState = (typeof STEP_STATES)[number];

/** What can be ordered of a job. */
export const JOB_COMMANDS = ["start", "pause", "resume", "cancel", "retry", "undo"] as const;
export type JobCommand = (typeof JOB_COMMANDS)[number];
