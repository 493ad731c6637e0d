type Message = { title: string; meaning: string; remedy: string };

const INTERRUPTED: Message = {
  title: "Signing in did not finish.",
  meaning: "Okta's answer does not belong to a sign-in started in this browser.",
  remedy: "Start again. If it happens every time, allow cookies for this address and use only one tab.",
};

const UNREACHABLE: Message = {
  title: "Okta could not be reached to sign you in.",
  meaning: "Gatehouse could not reach your org's sign-in server, or was rejected by it.",
  remedy:
    "Wait a minute and try again. If it keeps failing, tell your Gatehouse administrator: the log has the reason.",
};

const SETTINGS: Message = {
  title: "Sign-in is not set up correctly.",
  meaning: "Gatehouse's settings for your Okta org are incomplete or contradict each other.",
  remedy: "Ask your Gatehouse administrator to check the log and the OKTA_ settings.",
};

const UNKNOWN: Message = {
  title: "You could not be signed in.",
  meaning: "Okta signed you in, but Gatehouse could not open a session.",
  remedy: "Try again. If it keeps failing, tell your Gatehouse administrator: the log has the reason.",
};

/** next-auth's error codes (its documentation, “Error codes” of the sign-in page), in words. */
const MESSAGES: Record<string, Message> = {
  OAuthSignin: UNREACHABLE,
  OAuthCallback: INTERRUPTED,
  Callback: UNKNOWN,
  AccessDenied: UNKNOWN,
  Configuration: SETTINGS,
  configuration: SETTINGS,
};

/** What to say about an error code in the address, which anyone may have put there; its own text is never shown. */
export function signInError(code: string | undefined): Message | null {
  if (!code) return null;
  return Object.hasOwn(MESSAGES, code) ? (MESSAGES[code] ?? UNKNOWN) : UNKNOWN;
}
