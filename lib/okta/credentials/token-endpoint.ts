import { z } from "zod";
import { networkError } from "../network-error.ts";
import type { OktaError } from "../error.ts";
import { oauthError } from "./oauth-error.ts";

/** How long a token may take; shorter than a call's own deadline, so that the call can still say why it failed. */
const TIMEOUT_MS = 10_000;

const Grant = z.looseObject({
  access_token: z.string().min(1),
  token_type: z.string(),
  expires_in: z.number().positive(),
  refresh_token: z.string().optional(),
  scope: z.string().optional(),
});
export type Grant = z.infer<typeof Grant>;

/** A token is let go this long before it expires, so that none dies on its way. */
const MARGIN_S = 60;

/** Until when a token is used, by this machine's clock, in milliseconds; half its time at least. */
export function usableUntil({ expires_in: seconds }: Pick<Grant, "expires_in">): number {
  return Date.now() + Math.max(seconds - MARGIN_S, seconds / 2) * 1000;
}

/** OAuth's error body, and Okta's own, which its token endpoint uses too where a request never got to OAuth. */
const ErrorBody = z.looseObject({
  error: z.string().optional(),
  error_description: z.string().nullish(),
  errorCode: z.string().optional(),
  errorSummary: z.string().nullish(),
});

/** What the token endpoint answered: a grant, or OAuth's error. `headers` tell its clock and its next DPoP nonce. */
export type TokenAnswer = { headers: Headers } & (
  | { grant: Grant }
  | { grant: null; error: string; fail: () => OktaError }
);

/** The token endpoint of the org's own authorization server (Okta's OAuth reference: the one whose tokens the API takes). */
export function tokenEndpointOf(orgUrl: string): URL {
  return new URL("/oauth2/v1/token", orgUrl);
}

/**
 * Asks for a token, once.
 * @param headers in addition to the form's own
 * @returns the grant, or the error with a way to make words of it
 * @throws OktaError where no answer came that OAuth knows; a change that waited for the token was then not sent
 */
export async function askTokenEndpoint(
  send: typeof fetch,
  orgUrl: string,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<TokenAnswer> {
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  let response: Response;
  let body: unknown;
  try {
    response = await send(tokenEndpointOf(orgUrl), {
      method: "POST",
      headers: { accept: "application/json", ...headers },
      body: new URLSearchParams(fields),
      redirect: "manual",
      signal,
    });
    body = await response.json().catch((error: unknown) => {
      if (signal.aborted) throw error;
      return null;
    });
  } catch (cause) {
    throw networkError(cause, { timedOut: signal.aborted, mayHaveArrived: false });
  }
  const grant = response.ok ? Grant.safeParse(body) : null;
  if (grant?.success) return { headers: response.headers, grant: grant.data };
  const { data = {} } = ErrorBody.safeParse(body);
  const error = data.error ?? data.errorCode ?? null;
  const fail = () =>
    oauthError({
      status: response.status,
      error,
      description: data.error_description ?? data.errorSummary ?? null,
      headers: response.headers,
    });
  if (error === null) throw fail();
  return { headers: response.headers, grant: null, error, fail };
}
