import { problemOf } from "../answer.ts";
import { OktaError, type OktaErrorKind } from "../error.ts";

type Message = { kind: OktaErrorKind; title: string; meaning: string; remedy: string };

const CHECK = "Ask your Gatehouse administrator to run `npm run check-connection`.";
const UNSENT = "The call itself was not sent. Nothing was changed.";

/** How long to leave a token endpoint alone that has had enough: its buckets fill every minute. */
const PAUSE_MS = 10_000;

/** The errors of RFC 6749 and RFC 9449, as Okta's token endpoint uses them. */
const MESSAGES: Record<string, Message> = {
  invalid_client: {
    kind: "unauthorized",
    title: "Okta does not accept this console's app.",
    meaning: `The client id is unknown or inactive, or its key or secret does not match. ${UNSENT}`,
    remedy: CHECK,
  },
  unauthorized_client: {
    kind: "unauthorized",
    title: "This console's app cannot get tokens this way.",
    meaning: `The app in Okta does not have the required grant type. ${UNSENT}`,
    remedy: CHECK,
  },
  invalid_scope: {
    kind: "forbidden",
    title: "Okta does not grant this console's app every scope it asks for.",
    meaning: `A scope of OKTA_SCOPES is not granted to the app, or the org does not know it. ${UNSENT}`,
    remedy: CHECK,
  },
  access_denied: {
    kind: "forbidden",
    title: "Okta's policy gives this console no token.",
    meaning: `A policy of the authorization server refuses it. ${UNSENT}`,
    remedy: CHECK,
  },
  invalid_grant: {
    kind: "unauthorized",
    title: "Okta no longer accepts this sign-in.",
    meaning: `The session behind it was ended or has expired at Okta. ${UNSENT}`,
    remedy: "Sign out and sign in again.",
  },
  invalid_dpop_proof: {
    kind: "unauthorized",
    title: "Okta does not accept this console's proof of possession.",
    meaning: `The app demands DPoP and refused the proof that was sent. ${UNSENT}`,
    remedy: `Check this server's clock. ${CHECK}`,
  },
};

/** What a refusal of the token endpoint means, in words; `error` is `null` where the answer was not OAuth's. */
export function oauthError(answer: {
  status: number;
  error: string | null;
  description: string | null;
  headers: Headers;
}): OktaError {
  const { status, error, description, headers } = answer;
  const causes = [description ?? (error === null ? `HTTP ${status} from the token endpoint` : error)];
  const details = { code: error, requestId: headers.get("x-okta-request-id"), causes };
  if (status === 429) {
    const retryAt = new Date(Date.now() + PAUSE_MS);
    const meaning = `Too many tokens were requested. ${UNSENT}`;
    return new OktaError({
      kind: "rate-limited",
      status,
      retryAt,
      problem: problemOf("rate-limited", { ...details, meaning }),
    });
  }
  const message = error === null ? undefined : MESSAGES[error];
  if (message) {
    const { kind, ...said } = message;
    return new OktaError({ kind, status, problem: problemOf(kind, { ...said, ...details }) });
  }
  const kind = status >= 500 ? "unavailable" : error === null ? "unreadable" : "unauthorized";
  return new OktaError({ kind, status, problem: problemOf(kind, { ...details, meaning: UNSENT }) });
}
