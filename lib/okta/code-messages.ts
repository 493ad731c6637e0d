import type { OktaErrorKind } from "./error.ts";
import { NOTHING_CHANGED, type Message } from "./error-messages.ts";

type CodeMessage = Partial<Message> & { kind: OktaErrorKind };

const WAIT = "Wait a moment and try again.";
const RELOAD = "Reload the page: it may have changed since it was read.";
const THERE = "Change it at its source.";

const refused = (title: string, remedy?: string, meaning = NOTHING_CHANGED): CodeMessage => ({
  kind: "refused",
  title,
  meaning,
  ...(remedy ? { remedy } : {}),
});
const already = (title: string) => refused(title, RELOAD);
const busy = (title: string): CodeMessage => ({ kind: "conflict", title, remedy: WAIT });

/** Better words for the codes people meet here; keyed by Okta's code (its public list of error codes). */
export const CODE_MESSAGES: Record<string, CodeMessage> = {
  E0000001: { kind: "refused", title: "Okta found an error in the request." },
  E0000003: { kind: "refused", title: "Okta could not read the request." },
  E0000004: { kind: "unauthorized" },
  E0000005: { kind: "unauthorized", title: "The session at Okta is no longer valid." },
  E0000006: { kind: "forbidden" },
  E0000007: { kind: "not-found" },
  E0000010: {
    kind: "unavailable",
    title: "Okta is read-only for the moment.",
    meaning: "Okta takes no changes during some of its maintenance.",
    remedy: "See status.okta.com, and try again when it is over.",
  },
  E0000011: { kind: "unauthorized" },
  E0000014: refused("Okta did not accept the new credentials."),
  E0000015: {
    kind: "forbidden",
    title: "This org does not have that feature.",
    meaning: `Okta offers it with a different license or setting. ${NOTHING_CHANGED}`,
    remedy: "Ask the person who manages your Okta contract.",
  },
  E0000016: already("This person is already active."),
  E0000017: refused("Okta did not reset the password.", "See Okta's reason and the person's status."),
  E0000022: refused("Okta does not offer this.", "Check method and path."),
  E0000023: refused(
    "This profile is managed by another system.",
    "Change it there.",
    `A directory or HR system manages these attributes; Okta only copies them. ${NOTHING_CHANGED}`,
  ),
  E0000032: { kind: "refused", title: "Okta does not unlock this person.", remedy: "See Okta's reason." },
  E0000034: refused("This person's password cannot be reset.", "Check their status and where they sign in."),
  E0000038: refused("Okta does not allow this in the person's current status.", RELOAD),
  E0000047: { kind: "rate-limited" },
  E0000055: refused("A group with this name already exists.", "Choose another name."),
  E0000056: refused("An app must be deactivated before it can be deleted."),
  E0000060: refused("Okta does not support this."),
  E0000052: refused("Okta does not support this."),
  E0000062: already("This person already has the app."),
  E0000075: refused("This attribute is filled by a mapping.", "Change it at the mapping's source."),
  E0000076: refused("The app itself keeps this assignment.", THERE),
  E0000077: refused("This attribute is read-only."),
  E0000078: refused("This attribute cannot be changed once it is set."),
  E0000080: refused("The password does not meet the password policy.", "See what is missing and choose another."),
  E0000090: already("This role is already assigned."),
  E0000109: refused("A text message was just sent.", "Wait 30 seconds and try again."),
  E0000111: refused("This is read-only.", THERE),
  E0000112: busy("Okta is still activating this person."),
  E0000117: refused("A person who is not active cannot be assigned apps.", "Activate them first."),
  E0000118: refused("An email was just sent.", "Wait 5 seconds and try again."),
  E0000133: refused("A phone call was just made.", "Wait 30 seconds and try again."),
  E0000134: { kind: "unavailable", title: "Okta could not reach an inline hook of the org." },
  E0000146: refused("The org has reached its daily limit of text messages."),
  E0000147: refused("The org has reached its daily limit of phone calls."),
  E0000156: { kind: "not-found", title: "This person does not exist, or has been deleted." },
  E0000178: refused("This realm cannot be deleted."),
  E0000186: refused("The org has reached its monthly limit of text messages."),
  E0000192: refused("A group with a group rule cannot be given an admin role."),
  E0000193: refused("Groups with an admin role can have at most 5,000 members."),
  E0000195: refused("Okta found a conflict in the request."),
  E0000204: refused("The limit of text messages is reached.", WAIT),
  E0000205: refused("The limit of phone calls is reached.", WAIT),
  E0000231: {
    kind: "conflict",
    title: "Someone else has changed this in the meantime.",
    remedy: "Reload the page, check the current values, and decide again.",
  },
  E0000239: { kind: "conflict" },
  E0000240: { kind: "unavailable", title: "Okta's agent in your network did not answer in time." },
  E0000241: { kind: "unavailable", title: "No agent in your network is connected to Okta." },
  E0000249: { kind: "conflict" },
  E0000253: busy("Okta is still setting up this user type."),
  E0000263: already("This role is already assigned."),
  E0000268: busy("Someone else is changing role assignments."),
};

/**
 * The kind for a code that has no words of its own. Of Okta's codes with a 403 only those above are about rights; the others
 * refuse what was asked for, or the state something is in.
 * @param code Okta's, where the answer had one
 */
export function kindOfStatus(status: number, code: string | null): OktaErrorKind {
  if (status === 401) return "unauthorized";
  if (status === 403) return code === null ? "forbidden" : "refused";
  if (status === 404 || status === 410) return "not-found";
  if (status === 409 || status === 412 || status === 423) return "conflict";
  if (status === 429) return "rate-limited";
  if (status === 501) return "refused";
  return status >= 500 ? "unavailable" : "refused";
}
