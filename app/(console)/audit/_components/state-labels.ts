import type { Tone } from "#components/ui/tone.ts";
import type { ReconciledState } from "#lib/schemas/vocabulary/reconcile.ts";

/** How a change stands against Okta's log. */
export const STATE_LABELS: Record<ReconciledState, { title: string; tone: Tone; meaning: string }> = {
  MATCHED: { title: "Agrees", tone: "positive", meaning: "Okta's event carries the request id of our change." },
  LIKELY: {
    title: "Agrees, probably",
    tone: "info",
    meaning: "No answer came back, but Okta logged such a change on the same target at that time with our credential.",
  },
  WAITING: { title: "Waiting", tone: "neutral", meaning: "Okta's log has not been read that far yet." },
  MISSING: {
    title: "Not in Okta's log",
    tone: "caution",
    meaning: "Okta confirmed the change, and its log has no event of it. It does not log everything it does.",
  },
  NOT_MADE: {
    title: "Not made",
    tone: "neutral",
    meaning: "Okta refused it, or it only read: no event is to be expected.",
  },
  OPEN: {
    title: "Not known",
    tone: "caution",
    meaning: "No answer came back and no event was found. That is no proof that it did not happen.",
  },
};
