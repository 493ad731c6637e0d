import { createHash, randomBytes } from "node:crypto";
import { createRemoteJWKSet, jwtVerify, type JWTPayload } from "jose";
import type { Browser } from "./browser.ts";

/** The client the tests sign in for. */
export const client = {
  clientId: "console",
  clientSecret: "console-secret-of-the-tests",
  redirectUris: ["http://console.test/callback"],
  postLogoutRedirectUris: ["http://console.test/"],
};

export type Tokens = { idToken: string; accessToken: string; refreshToken: string | undefined; claims: JWTPayload };

type Discovery = Record<"authorization_endpoint" | "token_endpoint" | "jwks_uri" | "issuer", string>;

/** One authorization code request with PKCE, and what is needed to use its answer. */
export class SignIn {
  readonly #issuer: string;
  readonly #verifier = randomBytes(32).toString("base64url");
  readonly #nonce = randomBytes(8).toString("hex");

  constructor(issuer: string) {
    this.#issuer = issuer;
  }

  /** Where the browser is sent. `extra` adds parameters to the request (`prompt`, `max_age`, `scope` …). */
  async address(extra: Record<string, string> = {}): Promise<string> {
    const { authorization_endpoint } = await this.#discover();
    const query = new URLSearchParams({
      client_id: client.clientId,
      redirect_uri: client.redirectUris[0] ?? "",
      response_type: "code",
      scope: "openid profile email groups",
      state: "s",
      nonce: this.#nonce,
      code_challenge: createHash("sha256").update(this.#verifier).digest("base64url"),
      code_challenge_method: "S256",
      ...extra,
    });
    return `${authorization_endpoint}?${query.toString()}`;
  }

  /** Opens the request in a browser: ends at the sign-in page, or at the client when there is a session. */
  async begin(browser: Browser, extra: Record<string, string> = {}): ReturnType<Browser["open"]> {
    return browser.open(await this.address(extra));
  }

  /** Exchanges the code of the final redirect, and verifies the ID token against the published keys. */
  async finish(redirect: string): Promise<Tokens> {
    const { token_endpoint, jwks_uri, issuer } = await this.#discover();
    const answer = await this.exchange(token_endpoint, new URL(redirect).searchParams.get("code") ?? "");
    const body = (await answer.json()) as { id_token: string; access_token: string; refresh_token?: string };
    const keys = createRemoteJWKSet(new URL(jwks_uri));
    const { payload } = await jwtVerify(body.id_token, keys, { issuer, audience: client.clientId });
    if (payload.nonce !== this.#nonce) throw new Error("The ID token carries another nonce.");
    return {
      idToken: body.id_token,
      accessToken: body.access_token,
      refreshToken: body.refresh_token,
      claims: payload,
    };
  }

  /** The bare token request. Another `verifier` than the request's own makes it a forged one. */
  exchange(tokenEndpoint: string, code: string, verifier = this.#verifier): Promise<Response> {
    const fields = {
      grant_type: "authorization_code",
      code,
      redirect_uri: client.redirectUris[0] ?? "",
      code_verifier: verifier,
    };
    return fetch(tokenEndpoint, { method: "POST", headers: basicAuth(), body: new URLSearchParams(fields) });
  }

  async #discover(): Promise<Discovery> {
    const answer = await fetch(`${this.#issuer}/.well-known/openid-configuration`);
    return (await answer.json()) as Discovery;
  }
}

/** How the client authenticates itself. */
export function basicAuth(): { authorization: string } {
  return { authorization: `Basic ${btoa(`${client.clientId}:${client.clientSecret}`)}` };
}
