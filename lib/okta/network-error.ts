import { problemOf, problemOfRead } from "./answer.ts";
import { OktaError } from "./error.ts";

type Message = { title?: string; meaning: string; remedy: string };

const UNSENT = "The call never left this server. Nothing was changed.";

/** Failures from before the first byte of a request, by the code that Node or undici gives them. */
const BEFORE_SENDING: [codes: RegExp, words: Message][] = [
  [
    /^(ENOTFOUND|EAI_AGAIN|EAI_NODATA|EAI_NONAME)$/,
    {
      title: "The name of the Okta org could not be looked up.",
      meaning: UNSENT,
      remedy: "Check OKTA_ORG_URL for typing errors, and this server's name service (DNS).",
    },
  ],
  [
    /^(connect E[A-Z]+|UND_ERR_CONNECT_TIMEOUT)$/,
    {
      meaning: UNSENT,
      remedy: "Check this server's internet connection: firewall, routes, and OKTA_PROXY_URL if a proxy is needed.",
    },
  ],
  [
    /^(SELF_SIGNED_CERT_IN_CHAIN|DEPTH_ZERO_SELF_SIGNED_CERT|UNABLE_TO_VERIFY_LEAF_SIGNATURE|UNABLE_TO_GET_ISSUER_CERT(_LOCALLY)?|CERT_UNTRUSTED)$/,
    {
      title: "The certificate shown in Okta's place is from an authority this server does not know.",
      meaning: `Something between this server and Okta intercepts the connection, or someone impersonates Okta. ${UNSENT}`,
      remedy:
        "If your network has its own certificate authority, save its certificate (PEM) in a file and set OKTA_CA_FILE to it.",
    },
  ],
  [
    /^(CERT_HAS_EXPIRED|CERT_NOT_YET_VALID)$/,
    {
      title: "The certificate shown in Okta's place is not valid today.",
      meaning: UNSENT,
      remedy: "Check this server's clock first; then what terminates TLS between it and Okta.",
    },
  ],
  [
    /^(ERR_TLS_CERT_ALTNAME_INVALID|ERR_SSL_WRONG_VERSION_NUMBER|ERR_SSL_PACKET_LENGTH_TOO_LONG)$/,
    {
      title: "No trusted connection to Okta could be made.",
      meaning: `The server at this address shows a certificate for another name, or does not speak TLS. ${UNSENT}`,
      remedy: "Check OKTA_ORG_URL and OKTA_PROXY_URL, and what answers there.",
    },
  ],
  [
    /^(UND_ERR_PRX_TLS|PROXY_REFUSED|ERR_PROXY_TUNNEL|ERR_PROXY_INVALID_CONFIG)$/,
    {
      title: "The proxy does not allow this server to reach Okta.",
      meaning: UNSENT,
      remedy:
        "Check OKTA_PROXY_URL, its user name and password, and that the proxy allows CONNECT to the org's host on 443.",
    },
  ],
];

/** undici tells of a refused CONNECT by these words, without a code of its own. */
const PROXY_REFUSED = /Proxy response \((\d+)\)|proxy connection ended|HTTP Tunneling/i;

/**
 * A call that got no answer, in words.
 * @param cause what fetch threw
 * @param how.timedOut its deadline ran out
 * @param how.mayHaveArrived whether it could have changed something, had it arrived
 */
export function networkError(cause: unknown, how: { timedOut: boolean; mayHaveArrived: boolean }): OktaError {
  const code = codeOf(cause);
  const message = BEFORE_SENDING.find(([codes]) => codes.test(code))?.[1];
  const kind = how.timedOut && !message ? "timeout" : "network";
  const ambiguous = how.mayHaveArrived && !message;
  const reason = reasonOf(cause);
  // What fetch itself says of every failure says nothing.
  const causes = reason === null || how.timedOut ? [] : [reason];
  return new OktaError({
    kind,
    ambiguous,
    cause,
    problem: (ambiguous ? problemOf : problemOfRead)(kind, { ...message, causes }),
  });
}

/** The chain of an error and its causes, of several at once (one for each address of a host) the first. */
function chainOf(error: unknown): Error[] {
  const chain: Error[] = [];
  for (
    let at = error;
    at instanceof Error && chain.length < 8;
    at = at instanceof AggregateError ? at.errors[0] : at.cause
  ) {
    chain.push(at);
  }
  return chain;
}

function codeOf(error: unknown): string {
  const chain = chainOf(error);
  if (chain.some(({ message }) => PROXY_REFUSED.test(message))) return "PROXY_REFUSED";
  const codes = chain.flatMap((each) => {
    const { code, syscall } = each as NodeJS.ErrnoException;
    // The same code from a connection that stood already says nothing about what was sent over it.
    return code ? [syscall === "connect" ? `connect ${code}` : code] : [];
  });
  return codes.find((code) => BEFORE_SENDING.some(([known]) => known.test(code))) ?? codes.at(-1) ?? "";
}

function reasonOf(error: unknown): string | null {
  // Node adds advice on its own flags, which is none on this product's settings.
  const said = chainOf(error).at(-1)?.message.split("; ", 1)[0] ?? "";
  return said === "" || said === "fetch failed" ? null : said;
}
