import { randomUUID } from "node:crypto";
import { SignJWT } from "jose";
import type { SigningKey } from "#lib/config/signing-key.ts";
import { OrgClock } from "../clock.ts";
import type { Credential, Refusal, Remedy, Sending } from "./credential.ts";
import { asksForNonce, DpopKey } from "./dpop-key.ts";
import { KeptToken, type AccessToken } from "./kept-token.ts";
import { askTokenEndpoint, tokenEndpointOf, usableUntil, type Grant, type TokenAnswer } from "./token-endpoint.ts";

/** Okta takes an hour at most; a few minutes leave room for a slow line and little for a thief. */
const ASSERTION_SECONDS = 300;
const ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

export type ServiceAppOptions = {
  orgUrl: string;
  clientId: string;
  key: SigningKey;
  /** Okta API scopes such as `okta.users.manage`; all of them must be granted to the app. */
  scopes: readonly string[];
  fetch?: typeof fetch;
};

/**
 * An API service app: OAuth client credentials with `private_key_jwt`, the only way Okta's org authorization server has for
 * them. The token is asked for when it is first needed and again before it expires. Where the app demands DPoP, which
 * shows in the token endpoint's refusal, tokens are bound to a key of this process and every request carries a proof.
 */
export function serviceApp(options: ServiceAppOptions): Credential {
  return new ServiceApp(options);
}

class ServiceApp implements Credential {
  readonly identity;
  readonly #options: ServiceAppOptions;
  readonly #clock = new OrgClock();
  readonly #dpop = new DpopKey(this.#clock);
  readonly #token = new KeptToken(() => this.#ask());
  #mustProve = false;
  /** The authorization server and the API each hand out their own (RFC 9449, 8.2). */
  #tokenNonce: string | undefined;
  #apiNonce: string | undefined;

  constructor(options: ServiceAppOptions) {
    this.#options = options;
    this.identity = { kind: "service-app", clientId: options.clientId } as const;
  }

  async headers({ method, url, signal }: Sending): Promise<Record<string, string>> {
    const { value, scheme } = await this.#token.current(signal);
    const authorization = `${scheme} ${value}`;
    if (scheme === "Bearer") return { authorization };
    return { authorization, dpop: await this.#dpop.proof({ method, url, nonce: this.#apiNonce, token: value }) };
  }

  async refused({ status, headers, sent }: Refusal): Promise<Remedy> {
    if (asksForNonce(headers) && headers.has("dpop-nonce")) return "nonce";
    if (status !== 401) return null;
    this.#clock.correct(headers);
    this.#token.drop((sent.authorization ?? "").split(" ")[1] ?? "");
    return "renewed";
  }

  answered(headers: Headers): void {
    this.#apiNonce = headers.get("dpop-nonce") ?? this.#apiNonce;
  }

  /** A token, after as many rounds as the server needs to say what it wants: a proof, a nonce, another time. */
  async #ask(): Promise<AccessToken> {
    for (let proved = false, nonces = 0, corrected = false; ;) {
      const answer = await this.#askOnce();
      this.#tokenNonce = answer.headers.get("dpop-nonce") ?? this.#tokenNonce;
      if (answer.grant) return this.#accept(answer.grant);
      if (answer.error === "invalid_dpop_proof" && !this.#mustProve && !proved) {
        proved = this.#mustProve = true;
      } else if (answer.error === "use_dpop_nonce" && answer.headers.has("dpop-nonce") && nonces < 2) {
        this.#mustProve = true;
        nonces += 1;
      } else if (!corrected && this.#clock.correct(answer.headers)) {
        corrected = true;
      } else {
        throw answer.fail();
      }
    }
  }

  async #askOnce(): Promise<TokenAnswer> {
    const { orgUrl, scopes, fetch: send = fetch } = this.#options;
    const url = tokenEndpointOf(orgUrl);
    const fields = {
      grant_type: "client_credentials",
      scope: scopes.join(" "),
      client_assertion_type: ASSERTION_TYPE,
      client_assertion: await this.#assertion(url.href),
    };
    const proof = this.#mustProve
      ? { dpop: await this.#dpop.proof({ method: "POST", url, nonce: this.#tokenNonce }) }
      : undefined;
    return await askTokenEndpoint(send, orgUrl, fields, proof);
  }

  async #assertion(audience: string): Promise<string> {
    const { clientId, key } = this.#options;
    const now = Math.floor(this.#clock.now() / 1000);
    return await new SignJWT()
      .setProtectedHeader({ alg: key.algorithm, ...(key.id ? { kid: key.id } : {}) })
      .setIssuer(clientId)
      .setSubject(clientId)
      .setAudience(audience)
      .setJti(randomUUID())
      .setIssuedAt(now)
      .setExpirationTime(now + ASSERTION_SECONDS)
      .sign(key.key);
  }

  #accept(grant: Grant): AccessToken {
    const scheme = /^dpop$/i.test(grant.token_type) ? "DPoP" : "Bearer";
    return { value: grant.access_token, scheme, usableUntil: usableUntil(grant) };
  }
}
