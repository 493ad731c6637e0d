import type { Tone } from "#components/ui/tone.ts";
import type { AuditResult } from "#lib/schemas/vocabulary/audit.ts";

/** How an entry ended. */
export const RESULT_WORDS: Record<AuditResult, { title: string; tone: Tone; meaning: string }> = {
  success: { title: "Done", tone: "positive", meaning: "It was done." },
  failure: { title: "Failed", tone: "critical", meaning: "It was tried and did not happen." },
  denied: { title: "Denied", tone: "caution", meaning: "It was not allowed. Nothing was sent to Okta." },
  pending: { title: "Under way", tone: "info", meaning: "The intent is recorded, its outcome not yet." },
  unknown: {
    title: "Not known",
    tone: "caution",
    meaning: "Okta gave no usable answer: it may or may not have happened.",
  },
};
