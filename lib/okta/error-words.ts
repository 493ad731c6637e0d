import type { OktaErrorKind } from "./error.ts";

type Words = { title: string; meaning: string; remedy: string };

const NOTHING_CHANGED = "Nothing was changed.";

/** What each kind of failure says when no better words are known for Okta's code. */
export const KIND_WORDS: Record<OktaErrorKind, Words> = {
  unauthorized: {
    title: "Okta does not accept this console's credential.",
    meaning: `The API token is wrong, was revoked, or has expired after 30 days unused. ${NOTHING_CHANGED}`,
    remedy: "Ask the console's owner to run `npm run check-connection` and set a new token.",
  },
  forbidden: {
    title: "Okta does not let this console do that.",
    meaning: `The admin role behind the API token lacks the right. ${NOTHING_CHANGED}`,
    remedy: "Ask the console's owner which Okta admin role the token's owner has.",
  },
  "not-found": {
    title: "Okta does not know this.",
    meaning: `It was deleted, or the id belongs to another org. ${NOTHING_CHANGED}`,
    remedy: "Search for it again.",
  },
  refused: {
    title: "Okta refused this.",
    meaning: NOTHING_CHANGED,
    remedy: "See Okta's reasons, mend what they name, and try again.",
  },
  conflict: {
    title: "Okta is busy with the same thing.",
    meaning: `Another change is under way. ${NOTHING_CHANGED}`,
    remedy: "Wait a few seconds and try again.",
  },
  "rate-limited": {
    title: "Okta's rate limit is used up for the moment.",
    meaning: `Okta takes no more calls of this kind for now. ${NOTHING_CHANGED}`,
    remedy: "Try again in a minute.",
  },
  unavailable: {
    title: "Okta has a problem of its own.",
    meaning: "It answered with a server error. A change may or may not have been made.",
    remedy: "Look at the person's state before you try again; see status.okta.com.",
  },
  timeout: {
    title: "Okta did not answer in time.",
    meaning: "A change may or may not have been made.",
    remedy: "Look at the person's state before you try again.",
  },
  network: {
    title: "Okta could not be reached.",
    meaning: "The connection failed or broke. A change may or may not have been made.",
    remedy: "Check this server's way to the internet, then look at the state before you try again.",
  },
  unreadable: {
    title: "The answer did not come from Okta's API.",
    meaning: "Something between this server and Okta may be in the way. A change may or may not have been made.",
    remedy: "Look for a proxy or a maintenance page, then look at the state before you try again.",
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

/** Better words for the codes people meet; keyed by Okta's code (its public list of error codes). */
export const CODE_WORDS: Record<string, Partial<Words> & { kind: OktaErrorKind }> = {
  E0000001: { kind: "refused", title: "Okta found something wrong with what was sent." },
  E0000003: { kind: "refused", title: "Okta could not read what was sent." },
  E0000004: { kind: "unauthorized" },
  E0000005: { kind: "unauthorized", title: "The session at Okta is no longer valid." },
  E0000006: { kind: "forbidden" },
  E0000007: { kind: "not-found" },
  E0000011: { kind: "unauthorized" },
  E0000015: {
    kind: "forbidden",
    title: "This org does not have that feature.",
    meaning: `Okta offers it with another licence or setting. ${NOTHING_CHANGED}`,
    remedy: "Ask whoever holds the Okta contract.",
  },
  E0000016: {
    kind: "refused",
    title: "This person is active already.",
    meaning: NOTHING_CHANGED,
    remedy: "Reload the page to see the state they are in.",
  },
  E0000023: {
    kind: "refused",
    title: "This profile is mastered somewhere else.",
    meaning: `A directory or HR system owns these fields; Okta only mirrors them. ${NOTHING_CHANGED}`,
    remedy: "Change it there.",
  },
  E0000032: { kind: "refused", title: "Okta does not unlock this person.", remedy: "See Okta's reason." },
  E0000038: {
    kind: "refused",
    title: "Okta does not allow this in the person's present state.",
    remedy: "Reload the page: the state may have changed since it was read.",
  },
  E0000047: { kind: "rate-limited" },
  E0000056: { kind: "refused", title: "An app must be deactivated before it can be deleted." },
  E0000112: {
    kind: "conflict",
    title: "Okta is still activating this person.",
    remedy: "Wait a few seconds and try again.",
  },
  E0000193: { kind: "refused", title: "Groups with an admin role may have 5,000 members at most." },
  E0000239: { kind: "conflict" },
  E0000249: { kind: "conflict" },
};

/** The kind for a code that has no words of its own. */
export function kindOfStatus(status: number): OktaErrorKind {
  if (status === 401) return "unauthorized";
  if (status === 403) return "forbidden";
  if (status === 404) return "not-found";
  if (status === 409 || status === 412 || status === 423) return "conflict";
  if (status === 429) return "rate-limited";
  return status >= 500 ? "unavailable" : "refused";
}
