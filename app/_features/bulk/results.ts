import type { Tone } from "#components/ui/tone.ts";
import type { Job } from "#lib/schemas/bulk.ts";
import type { ItemState, JobStatus } from "#lib/schemas/vocabulary/bulk.ts";

/** What became of a job's people, as far as a reader has to tell it apart. */
export const RESULT_KINDS = ["open", "changed", "failed", "review", "refused", "skipped"] as const;
export type ResultKind = (typeof RESULT_KINDS)[number];

/** The ledger's states behind each. */
export const STATES_OF: Record<ResultKind, readonly ItemState[]> = {
  open: ["PENDING", "LEASED", "INTENT", "UNKNOWN"],
  changed: ["DONE", "SETTLED"],
  failed: ["FAILED"],
  review: ["NEEDS_REVIEW"],
  refused: ["REFUSED"],
  skipped: ["SKIPPED"],
};

/** The kind a state of the ledger belongs to. */
export function kindOf(state: ItemState): ResultKind {
  return RESULT_KINDS.find((kind) => STATES_OF[kind].includes(state)) ?? "open";
}

/** How many people of a job are of each kind; together they are `job.total`. */
export function resultCounts({ counts }: Job): Record<ResultKind, number> {
  const count = (kind: ResultKind) => STATES_OF[kind].reduce((sum, state) => sum + (counts[state] ?? 0), 0);
  return {
    open: count("open"),
    changed: count("changed"),
    failed: count("failed"),
    review: count("review"),
    refused: count("refused"),
    skipped: count("skipped"),
  };
}

/** States in which nothing more is begun. */
const OVER: readonly JobStatus[] = ["CANCELLING", "CANCELLED"];

/** States in which nothing has been changed yet. */
export const BEFORE_START: readonly JobStatus[] = ["PLANNING", "PLANNED", "AWAITING_APPROVAL", "SCHEDULED", "QUEUED"];

/** What a kind is called while the job stands so. */
export function resultTitle(kind: ResultKind, status: JobStatus): string {
  switch (kind) {
    case "open":
      return BEFORE_START.includes(status) ? "Will be changed" : OVER.includes(status) ? "Not changed" : "Still to do";
    case "changed":
      return "Changed";
    case "failed":
      return "Failed";
    case "review":
      return "Needs review";
    case "refused":
      return "Refused";
    case "skipped":
      return "Skipped";
  }
}

export const RESULT_TONES: Record<ResultKind, Tone> = {
  open: "info",
  changed: "positive",
  failed: "critical",
  review: "caution",
  refused: "critical",
  skipped: "neutral",
};

/** "210 changed, 2 failed, 5 skipped": only what there is, in the order of importance. */
export function resultLabel(job: Job): string {
  const counts = resultCounts(job);
  const order: readonly ResultKind[] = ["changed", "failed", "review", "open", "refused", "skipped"];
  return order
    .filter((kind) => counts[kind] > 0)
    .map((kind) => `${counts[kind].toLocaleString("en")} ${resultTitle(kind, job.status).toLowerCase()}`)
    .join(", ");
}
