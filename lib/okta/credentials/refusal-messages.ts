import type { OktaIdentity } from "../port.ts";
import { OktaError } from "../error.ts";

type Message = { title: string; meaning: string; remedy: string };
type Refused = "unauthorized" | "forbidden";

const NOTHING_CHANGED = "Nothing was changed.";

/**
 * What it means that Okta does not take a credential, or not for this, by whose it is; an API token's words are the
 * usual ones.
 */
const MESSAGES: Record<Exclude<OktaIdentity["kind"], "api-token">, Record<Refused, Message>> = {
  "service-app": {
    unauthorized: {
      title: "Okta does not accept this console's app.",
      meaning: `The service app was deactivated, or its key was removed. ${NOTHING_CHANGED}`,
      remedy: "Ask your Gatehouse administrator to run `npm run check-connection`.",
    },
    forbidden: {
      title: "Okta does not allow this console's app to do that.",
      meaning: `The service app lacks a scope or an admin role. ${NOTHING_CHANGED}`,
      remedy: "Ask your Gatehouse administrator to run `npm run check-connection`.",
    },
  },
  person: {
    unauthorized: {
      title: "Okta no longer accepts this sign-in.",
      meaning: `You act with your own Okta rights here, and they ended with the sign-in. ${NOTHING_CHANGED}`,
      remedy: "Sign out and sign in again.",
    },
    forbidden: {
      title: "Okta does not allow you to do that.",
      meaning: `You act with your own Okta rights here, and your Okta admin role does not include this. ${NOTHING_CHANGED}`,
      remedy: "Ask an Okta admin who assigns admin roles.",
    },
  },
};

/** Okta's challenge names the scope that a token lacks (RFC 6750, 3.1). */
const NEEDED_SCOPE = /error="insufficient_scope"[^,]*(?:,\s*[^,]+)*?,?\s*scope="([^"]+)"/;

/**
 * The same error in the words that fit whose credential was refused, with the scope that was missing where Okta names it.
 * @param headers of the answer
 */
export function refusalFor(identity: OktaIdentity, error: OktaError, headers: Headers): OktaError {
  const { kind, status, problem } = error;
  if (kind !== "unauthorized" && kind !== "forbidden") return error;
  const scope = NEEDED_SCOPE.exec(headers.get("www-authenticate") ?? "")?.[1];
  const missing = scope ? [`The scope ${scope} is missing.`] : [];
  const message = identity.kind === "api-token" ? {} : MESSAGES[identity.kind][kind];
  const causes = [...problem.causes, ...missing];
  return new OktaError({ kind, status: status ?? undefined, problem: { ...problem, ...message, causes } });
}

/**
 * What to say before anything is sent, when someone's tokens are gone.
 * @returns the problem's words, and OAuth's code for it
 */
export const SIGN_IN_AGAIN = { ...MESSAGES.person.unauthorized, code: "invalid_grant" };
