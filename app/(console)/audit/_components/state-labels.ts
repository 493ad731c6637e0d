import type { Tone } from "#components/ui/tone.ts";
import type { ReconciledState } from "#lib/schemas/vocabulary/reconcile.ts";

/** How a change stands against Okta's log. */
export const STATE_LABELS: Record<ReconciledState, { title: string; tone: Tone; meaning: string }> = {
  MATCHED: { title: "Agrees", tone: "positive", meaning: "Okta's event has the request id of our change." },
  LIKELY: {
    title: "Agrees, probably",
    tone: "info",
    meaning: "No answer was received, but Okta logged this change on the same target at that time with our credential.",
  },
  WAITING: { title: "Waiting", tone: "neutral", meaning: "The System Log has not been read that far yet." },
  MISSING: {
    title: "Not in the System Log",
    tone: "caution",
    meaning: "Okta confirmed the change, but the System Log has no event for it. Okta does not log everything.",
  },
  NOT_MADE: {
    title: "Not made",
    tone: "neutral",
    meaning: "Okta refused it, or it only read data: no event is expected.",
  },
  OPEN: {
    title: "Not known",
    tone: "caution",
    meaning: "No answer was received and no event was found. It may still have happened.",
  },
};
