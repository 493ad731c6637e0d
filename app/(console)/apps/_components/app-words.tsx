import { StatusBadge } from "#components/ui/badge.tsx";
import { SIGN_ON_MODE_KEYS, SIGN_ON_MODES } from "#lib/schemas/vocabulary/apps.ts";
import { oneOf } from "#lib/utils/one-of.ts";

/** Whether an app can be used. */
export function AppStatusBadge({ status }: { status: string }) {
  const active = status === "ACTIVE";
  return (
    <StatusBadge tone={active ? "positive" : "neutral"}>
      {active ? "Active" : status.charAt(0) + status.slice(1).toLowerCase()}
    </StatusBadge>
  );
}

/** How one signs in, in words; Okta's own where it is a kind we do not know. */
export function signOnTitle(mode: string): string {
  const known = oneOf(SIGN_ON_MODE_KEYS, mode);
  return known ? SIGN_ON_MODES[known] : mode;
}
