import { StatusBadge } from "#components/ui/badge.tsx";
import { USER_STATES } from "#lib/policy/user-states.ts";
import type { UserStatus } from "#lib/schemas/vocabulary/user-status.ts";

/** A person's state as people say it, in its colour. */
export function UserStateBadge({ status }: { status: UserStatus }) {
  const { title, tone } = USER_STATES[status];
  return <StatusBadge tone={tone}>{title}</StatusBadge>;
}
