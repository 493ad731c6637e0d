import type { OktaErrorKind } from "./error.ts";

export type Message = { title: string; meaning: string; remedy: string };

export const NOTHING_CHANGED = "Nothing was changed.";

/** What each kind of failure says when no better words are known for Okta's code. */
export const KIND_MESSAGES: Record<OktaErrorKind, Message> = {
  unauthorized: {
    title: "Okta does not accept this console's credential.",
    meaning: `The API token is wrong, was revoked, or has expired after 30 days unused. ${NOTHING_CHANGED}`,
    remedy: "Ask your Gatehouse administrator to run `npm run check-connection` and set a new token.",
  },
  forbidden: {
    title: "Okta does not allow this console to do that.",
    meaning: `The admin role behind the API token lacks the right. ${NOTHING_CHANGED}`,
    remedy: "Ask your Gatehouse administrator which Okta admin role the token's owner has.",
  },
  "not-found": {
    title: "Okta does not have this.",
    meaning: `It was deleted, or the id belongs to another org. ${NOTHING_CHANGED}`,
    remedy: "Search for it again.",
  },
  refused: {
    title: "Okta refused this.",
    meaning: NOTHING_CHANGED,
    remedy: "See Okta's reasons, fix what they name, and try again.",
  },
  conflict: {
    title: "Okta is already working on this.",
    meaning: `Another change is in progress. ${NOTHING_CHANGED}`,
    remedy: "Wait a few seconds and try again.",
  },
  "rate-limited": {
    title: "Okta's rate limit is used up for the moment.",
    meaning: `Okta accepts no more calls of this kind for now. ${NOTHING_CHANGED}`,
    remedy: "Try again in a minute.",
  },
  unavailable: {
    title: "Okta had an internal error.",
    meaning: "It answered with a server error. A change may or may not have been made.",
    remedy: "Check the current state before you try again; see status.okta.com.",
  },
  timeout: {
    title: "Okta did not answer in time.",
    meaning: "A change may or may not have been made.",
    remedy: "Check the current state before you try again.",
  },
  network: {
    title: "Okta could not be reached.",
    meaning: "The connection failed or broke. A change may or may not have been made.",
    remedy: "Check this server's internet connection, then check the current state before you try again.",
  },
  unreadable: {
    title: "The answer did not come from Okta's API.",
    meaning: "Something between this server and Okta may be interfering. A change may or may not have been made.",
    remedy: "Look for a proxy or a maintenance page, then check the current state before you try again.",
  },
};

/** What some kinds say instead of a read: whether it arrived or not, it has changed nothing. */
export const READ_MESSAGES: Partial<Record<OktaErrorKind, Omit<Message, "title">>> = {
  unavailable: {
    meaning: `It answered with a server error. ${NOTHING_CHANGED}`,
    remedy: "Try again in a moment; if it keeps failing, see status.okta.com.",
  },
  timeout: { meaning: NOTHING_CHANGED, remedy: "Try again in a moment." },
  network: { meaning: NOTHING_CHANGED, remedy: "Try again in a moment." },
  unreadable: {
    meaning: `Something between this server and Okta may be interfering. ${NOTHING_CHANGED}`,
    remedy: "Try again in a moment; if it keeps failing, look for a proxy or a maintenance page.",
  },
};

/**
 * Codes that tell of the credential and not of what was asked for, so that a list of people would only burn by them: Okta's,
 * and those of its token endpoint.
 */
const CREDENTIAL_CODES = [
  ...["E0000004", "E0000005", "E0000006", "E0000011"],
  ...["invalid_client", "unauthorized_client", "invalid_scope", "access_denied", "invalid_grant", "invalid_dpop_proof"],
];

/** Whether a failure is the credential's. */
export function isOfCredential(code: string | null): boolean {
  return code !== null && CREDENTIAL_CODES.includes(code);
}
