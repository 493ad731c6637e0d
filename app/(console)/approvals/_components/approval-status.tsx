import { StatusBadge } from "#components/ui/badge.tsx";
import type { Tone } from "#components/ui/tone.ts";
import type { ApprovalStatus } from "#lib/schemas/vocabulary/approvals.ts";

/** The states of a request in words. */
export const APPROVAL_STATES: Record<ApprovalStatus, { title: string; tone: Tone }> = {
  PENDING: { title: "Waiting", tone: "caution" },
  APPROVED: { title: "Approved", tone: "positive" },
  REJECTED: { title: "Rejected", tone: "critical" },
  EXPIRED: { title: "Expired", tone: "neutral" },
  WITHDRAWN: { title: "Withdrawn", tone: "neutral" },
  USED: { title: "Approved and carried out", tone: "positive" },
};

/** Where a request for a second person's agreement stands. */
export function ApprovalStatusBadge({ status }: { status: ApprovalStatus }) {
  const { title, tone } = APPROVAL_STATES[status];
  return <StatusBadge tone={tone}>{title}</StatusBadge>;
}
