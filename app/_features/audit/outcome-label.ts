import type { Tone } from "#components/ui/tone.ts";

/** How an event ended. Okta may say what is not listed here: then it is shown as it is. */
const LABELS: Record<string, { title: string; tone: Tone } | undefined> = {
  SUCCESS: { title: "Done", tone: "positive" },
  FAILURE: { title: "Failed", tone: "critical" },
  ALLOW: { title: "Allowed", tone: "positive" },
  DENY: { title: "Denied", tone: "critical" },
  CHALLENGE: { title: "Asked for more", tone: "info" },
  SKIPPED: { title: "Skipped", tone: "neutral" },
  RATE_LIMIT: { title: "Rate limit", tone: "caution" },
  DEFERRED: { title: "Deferred", tone: "info" },
  SCHEDULED: { title: "Planned", tone: "info" },
  ABANDONED: { title: "Abandoned", tone: "caution" },
  UNANSWERED: { title: "No answer", tone: "caution" },
  UNKNOWN: { title: "Not known", tone: "caution" },
};

/** Words and colour for an outcome as Okta names it. */
export function outcomeLabel(outcome: string): { title: string; tone: Tone } {
  return (Object.hasOwn(LABELS, outcome) ? LABELS[outcome] : undefined) ?? { title: outcome, tone: "neutral" };
}
