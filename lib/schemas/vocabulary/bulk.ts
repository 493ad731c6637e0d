/** People one job takes. */
export const MOST_TARGETS = 10_000;

/** A file that names them; 10,000 of the longest names fit well. */
export const LARGEST_CSV_BYTES = 10_000_000;

/** What can be done to many at once for now. */
export const BULK_OPERATION_IDS = ["user.suspend", "group.addMember"] as const;
export type BulkOperationId = (typeof BULK_OPERATION_IDS)[number];

export const JOB_STATUSES = ["PLANNING", "PLANNED", "QUEUED", "RUNNING", "PAUSED", "DONE", "CANCELLED"] as const;
export type JobStatus = (typeof JOB_STATUSES)[number];

export const ITEM_STATES = [
  "PENDING",
  "LEASED",
  "INTENT",
  "DONE",
  "FAILED",
  "SKIPPED",
  "UNKNOWN",
  "SETTLED",
  "NEEDS_REVIEW",
] as const;
export type ItemState = (typeof ITEM_STATES)[number];
