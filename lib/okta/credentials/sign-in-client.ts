import { networkError } from "../network-error.ts";
import { oauthError } from "./oauth-error.ts";
import { askTokenEndpoint, usableUntil } from "./token-endpoint.ts";

const TIMEOUT_MS = 10_000;

/** The tokens of someone who has signed in. */
export type PersonTokens = { accessToken: string; usableUntil: number; refreshToken: string | null };

/** What the OIDC web app that people sign in with does beside signing in. */
export type SignInClient = {
  /** @returns new tokens, or `null` when the refresh token is no longer honoured. @throws OktaError */
  refresh(refreshToken: string): Promise<PersonTokens | null>;
  /** Ends a refresh token and the access tokens that came of it. @throws OktaError */
  revoke(refreshToken: string): Promise<void>;
};

/** The web app by its credentials; `fetch` is how Okta is reached. */
export function signInClient(options: {
  orgUrl: string;
  clientId: string;
  clientSecret: string;
  fetch?: typeof fetch;
}): SignInClient {
  const { orgUrl, clientId, clientSecret, fetch: send = fetch } = options;
  // RFC 6749, 2.3.1: both are encoded like a form before they are joined.
  const pair = [clientId, clientSecret].map(encodeURIComponent).join(":");
  const headers = { authorization: `Basic ${Buffer.from(pair).toString("base64")}` };
  return {
    async refresh(refreshToken) {
      const fields = { grant_type: "refresh_token", refresh_token: refreshToken };
      const answer = await askTokenEndpoint(send, orgUrl, fields, headers);
      if (answer.grant) {
        const { access_token: accessToken, refresh_token: next = refreshToken } = answer.grant;
        return { accessToken, usableUntil: usableUntil(answer.grant), refreshToken: next };
      }
      if (answer.error === "invalid_grant") return null;
      throw answer.fail();
    },
    async revoke(refreshToken) {
      const signal = AbortSignal.timeout(TIMEOUT_MS);
      const body = new URLSearchParams({ token: refreshToken, token_type_hint: "refresh_token" });
      let response: Response;
      try {
        const url = new URL("/oauth2/v1/revoke", orgUrl);
        response = await send(url, { method: "POST", headers, body, redirect: "manual", signal });
      } catch (cause) {
        throw networkError(cause, { timedOut: signal.aborted, mayHaveArrived: true });
      }
      const { ok, status } = response;
      if (!ok) throw oauthError({ status, error: null, description: null, headers: response.headers });
    },
  };
}
