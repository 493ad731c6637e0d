import type { Tone } from "#components/ui/tone.ts";
import type { AuditResult } from "#lib/schemas/vocabulary/audit.ts";

/** How an entry ended. */
export const RESULT_LABELS: Record<AuditResult, { title: string; tone: Tone }> = {
  success: { title: "Done", tone: "positive" },
  failure: { title: "Failed", tone: "critical" },
  denied: { title: "Denied", tone: "caution" },
  pending: { title: "In progress", tone: "info" },
  unknown: { title: "Not known", tone: "caution" },
};
