import type { UserStatus } from "#lib/schemas/vocabulary/user-status.ts";

type StateWords = { title: string; meaning: string; tone: "positive" | "caution" | "critical" | "neutral" | "info" };

/** What each of Okta's states means for the person and for whoever helps them. */
export const USER_STATES: Record<UserStatus, StateWords> = {
  STAGED: { title: "Staged", tone: "info", meaning: "Created but never activated: cannot sign in yet." },
  PROVISIONED: {
    title: "Pending activation",
    tone: "caution",
    meaning: "Activated, but has not followed the activation link yet: cannot sign in.",
  },
  ACTIVE: { title: "Active", tone: "positive", meaning: "Can sign in." },
  RECOVERY: {
    title: "Password reset",
    tone: "caution",
    meaning: "A password reset is under way: cannot sign in until they choose a new password.",
  },
  PASSWORD_EXPIRED: {
    title: "Password expired",
    tone: "caution",
    meaning: "Has to choose a new password at the next sign-in.",
  },
  LOCKED_OUT: {
    title: "Locked out",
    tone: "critical",
    meaning: "Too many failed sign-ins: cannot sign in until unlocked.",
  },
  SUSPENDED: {
    title: "Suspended",
    tone: "critical",
    meaning: "Cannot sign in. Groups and app assignments are kept; can only be unsuspended or deactivated.",
  },
  DEPROVISIONED: {
    title: "Deactivated",
    tone: "neutral",
    meaning: "Has left: cannot sign in, app assignments are gone, group memberships are kept.",
  },
};

/** A person's state in a sentence's place: “is locked out”. */
export function stateTitle(status: UserStatus): string {
  return USER_STATES[status].title.toLowerCase();
}
