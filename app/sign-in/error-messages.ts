type Message = { title: string; meaning: string; remedy: string };

const INTERRUPTED: Message = {
  title: "Signing in did not finish.",
  meaning: "What came back from Okta did not belong to a sign-in that was started in this browser a moment ago.",
  remedy: "Start again here. If it happens every time, allow cookies for this address and use one tab only.",
};

const UNREACHABLE: Message = {
  title: "Okta could not be asked to sign you in.",
  meaning: "Gatehouse did not reach your org's sign-in server, or was not accepted by it.",
  remedy: "Wait a minute and try again. If it stays so, tell whoever runs Gatehouse: its log has the reason.",
};

const SETTINGS: Message = {
  title: "Sign-in is not set up correctly.",
  meaning: "Gatehouse's settings for your Okta org are incomplete or contradict each other.",
  remedy: "Tell whoever runs Gatehouse to look at its log and at the OKTA_ settings.",
};

const UNKNOWN: Message = {
  title: "You could not be signed in.",
  meaning: "Something failed after Okta had said who you are, so no session was opened.",
  remedy: "Try again. If it stays so, tell whoever runs Gatehouse: its log has the reason.",
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

/** What to say about an error code in the address, which anybody may have put there; its own text is never shown. */
export function signInError(code: string | undefined): Message | null {
  if (!code) return null;
  return Object.hasOwn(MESSAGES, code) ? (MESSAGES[code] ?? UNKNOWN) : UNKNOWN;
}
