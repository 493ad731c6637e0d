import type { UserStatus } from "#lib/schemas/vocabulary/user-status.ts";

type StateLabels = {
  title: string;
  /** Completes “Ann is …”. */
  is: string;
  meaning: string;
  tone: "positive" | "caution" | "critical" | "neutral" | "info";
};

/** What each of Okta's statuses means for the person and for their helper. */
export const USER_STATES: Record<UserStatus, StateLabels> = {
  STAGED: { title: "Staged", is: "staged", tone: "info", meaning: "Created but never activated: cannot sign in yet." },
  PROVISIONED: {
    title: "Pending activation",
    is: "pending activation",
    tone: "caution",
    meaning: "Activated, but has not followed the activation link yet: cannot sign in.",
  },
  ACTIVE: { title: "Active", is: "active", tone: "positive", meaning: "Can sign in." },
  RECOVERY: {
    title: "Password reset",
    is: "in a password reset",
    tone: "caution",
    meaning: "A password reset is in progress: cannot sign in until they choose a new password.",
  },
  PASSWORD_EXPIRED: {
    title: "Password expired",
    is: "due for a new password",
    tone: "caution",
    meaning: "Must choose a new password at the next sign-in.",
  },
  LOCKED_OUT: {
    title: "Locked out",
    is: "locked out",
    tone: "critical",
    meaning: "Too many failed sign-ins: cannot sign in until unlocked.",
  },
  SUSPENDED: {
    title: "Suspended",
    is: "suspended",
    tone: "critical",
    meaning: "Cannot sign in. Groups and app assignments are kept; can only be unsuspended or deactivated.",
  },
  DEPROVISIONED: {
    title: "Deactivated",
    is: "deactivated",
    tone: "neutral",
    meaning: "Has left: cannot sign in, app assignments are gone, group memberships are kept.",
  },
};

/** A person's state in a sentence's place: “is locked out”. */
export function stateIs(status: UserStatus): string {
  return USER_STATES[status].is;
}
