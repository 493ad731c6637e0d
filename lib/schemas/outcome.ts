import type { Problem } from "./problem.ts";
import type { OperationId } from "#lib/schemas/vocabulary/operations.ts";

/** How an operation ended; the only thing `perform` returns. */
export type Outcome =
  | {
      kind: "done";
      /** One sentence for the person. */
      message: string;
      /** Shown once, never stored or logged. */
      secret: { label: string; value: string } | null;
      /** What was made, so that one can go there. */
      created: { kind: string; id: string; label: string } | null;
      /** What Okta answered, where that is what was asked for. */
      answer: unknown;
      oktaRequestId: string | null;
      /** The intent's number in the audit trail. */
      auditSeq: number;
      /** What would undo it, if anything does. */
      undo: { operation: OperationId; input: Record<string, unknown> } | null;
    }
  /** Nothing to do: it is so already. */
  | { kind: "already"; message: string }
  /** Not allowed, or not legal in this state. Nothing was changed. */
  | { kind: "refused"; problem: Problem; retryable: false }
  /** A second person has to agree to exactly this first, which can be asked for. Nothing was changed. */
  | { kind: "approval"; problem: Problem }
  /** A fresh sign-in is asked for first. Nothing was changed. */
  | { kind: "step-up"; problem: Problem }
  /** It was tried and failed. */
  | { kind: "failed"; problem: Problem; auditSeq: number | null; retryAt: string | null }
  /** It may or may not have happened; the trail says so too. */
  | { kind: "unknown"; problem: Problem; auditSeq: number };
