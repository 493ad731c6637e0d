import { StatusBadge } from "#components/ui/badge.tsx";
import type { Tone } from "#components/ui/tone.ts";
import type { JobStatus } from "#lib/schemas/vocabulary/bulk.ts";

/** The states of a job in words. */
export const JOB_STATES: Record<JobStatus, { title: string; tone: Tone }> = {
  PLANNING: { title: "Being planned", tone: "info" },
  PLANNED: { title: "Waiting to be started", tone: "caution" },
  AWAITING_APPROVAL: { title: "Waiting for approval", tone: "caution" },
  SCHEDULED: { title: "Scheduled", tone: "info" },
  QUEUED: { title: "About to start", tone: "info" },
  RUNNING: { title: "Running", tone: "info" },
  PAUSED: { title: "Paused", tone: "caution" },
  CANCELLING: { title: "Being cancelled", tone: "caution" },
  DONE: { title: "Done", tone: "positive" },
  CANCELLED: { title: "Cancelled", tone: "neutral" },
};

/** Where a job stands. */
export function JobStatusBadge({ status }: { status: JobStatus }) {
  const { title, tone } = JOB_STATES[status];
  return <StatusBadge tone={tone}>{title}</StatusBadge>;
}
