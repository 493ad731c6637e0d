/**
 * What the System Log says about signing in: Okta's display message, the type of the older Events API where known, and
 * the severity. The event types are those of Okta's published catalogue; messages and severities as in published events.
 */
const MESSAGES = {
  "user.session.start": ["User login to Okta", "core.user_auth.login_success", "INFO"],
  "user.session.end": ["User logout from Okta", "core.user_auth.logout_success", "INFO"],
  "user.account.lock": ["Max sign in attempts exceeded", "core.user_auth.account_locked", "DEBUG"],
  "user.authentication.auth_via_mfa": ["Authentication of user via MFA", "core.user.factor.attempt_success", "INFO"],
  "user.authentication.sso": ["User single sign on to app", "app.auth.sso", "INFO"],
  "user.mfa.okta_verify.deny_push": ["User rejected Okta push verify", null, "INFO"],
} as const;

export type SignInEvent = keyof typeof MESSAGES;

/** Whether this table has words for an event type. */
export function isSignInEvent(type: string): type is SignInEvent {
  return Object.hasOwn(MESSAGES, type);
}

/** The words of a sign-in event. A failed start has a type of its own in the older Events API. */
export function signInMessages(
  type: SignInEvent,
  failed: boolean,
): {
  displayMessage: string;
  legacyEventType: string | null;
  severity: "INFO" | "DEBUG";
} {
  const [displayMessage, legacyEventType, severity] = MESSAGES[type];
  if (type === "user.session.start" && failed) {
    return { displayMessage, legacyEventType: "core.user_auth.login_failed", severity };
  }
  return { displayMessage, legacyEventType, severity };
}
