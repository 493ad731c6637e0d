import type { OktaUser } from "#lib/schemas/okta/user.ts";
import type { LogLine } from "#lib/schemas/person.ts";
import type { OperationId } from "#lib/schemas/vocabulary/operations.ts";

export type LikelyFix = {
  headline: string;
  /** Since when (ISO 8601), where that helps to understand it. */
  since: string | null;
  explanation: string;
  operation: OperationId | null;
};

/** A failed sign-in counts towards a lock-out when it came within this time before it. */
const BEFORE_LOCKOUT_MS = 60 * 60_000;

/**
 * What is wrong with someone's sign-in and what most likely fixes it, in words; `null` when nothing seems wrong.
 * Times are left to the page, which knows the reader's zone.
 * @param log their recent System Log lines, newest first; may be empty
 */
export function likelyFix(user: OktaUser, log: readonly LogLine[]): LikelyFix | null {
  if (user.transitioningToStatus) {
    return {
      headline: "Okta is still changing their state.",
      since: null,
      explanation: "Wait a few seconds and reload.",
      operation: null,
    };
  }
  const since = user.statusChanged ?? null;
  switch (user.status) {
    case "LOCKED_OUT":
      return lockedOut(user, log);
    case "SUSPENDED":
      return {
        headline: "Suspended: cannot sign in.",
        since,
        explanation: "See the console actions and the System Log below for who did this and why.",
        operation: "user.unsuspend",
      };
    case "PASSWORD_EXPIRED":
      return {
        headline: "The password has expired.",
        since: null,
        explanation:
          "They choose a new one at the next sign-in, with the old or a temporary password. If they have neither, reset it.",
        operation: "user.resetPassword",
      };
    case "RECOVERY":
      return {
        headline: "A password reset is pending.",
        since,
        explanation:
          "They need to follow the link in their email. If it did not arrive or has expired, reset it again.",
        operation: "user.resetPassword",
      };
    case "STAGED":
      return {
        headline: "Never activated.",
        since,
        explanation: "They have no way to sign in yet.",
        operation: "user.activate",
      };
    case "PROVISIONED":
      return {
        headline: "Has not finished activation.",
        since,
        explanation: "The activation link was sent but never used. A new link replaces the old one.",
        operation: "user.reactivate",
      };
    case "DEPROVISIONED":
      return {
        headline: "Deactivated.",
        since,
        explanation: "Activating does not restore their apps or their password.",
        operation: "user.activate",
      };
    case "ACTIVE":
      return null;
  }
}

function lockedOut(user: OktaUser, log: readonly LogLine[]): LikelyFix {
  const since = user.statusChanged ?? null;
  const lockedAt = Date.parse(since ?? "");
  const failures = log.filter((line) => {
    const before = lockedAt - Date.parse(line.published);
    return (
      line.eventType === "user.session.start" &&
      line.result === "FAILURE" &&
      before >= -60_000 &&
      before < BEFORE_LOCKOUT_MS
    );
  });
  const places = [...new Set(failures.flatMap((line) => (line.from ? [line.from] : [])))];
  const times = failures.length === 1 ? "one failed sign-in" : `${failures.length} failed sign-ins`;
  const from = places.length > 0 ? ` from ${places.join(" and ")}` : "";
  const cause = failures.length === 0 ? "Too many failed sign-ins." : `After ${times}${from}.`;
  if (user.credentials?.provider?.type === "ACTIVE_DIRECTORY") {
    // Okta refuses to unlock people sourced from AD (E0000032).
    const explanation = `${cause} The account comes from Active Directory: unlock it there.`;
    return { headline: "Locked out.", since, explanation, operation: null };
  }
  const explanation = failures.length === 0 ? cause : `${cause} If that was not them, reset the password instead.`;
  return { headline: "Locked out.", since, explanation, operation: "user.unlock" };
}
