import { z } from "zod";
import { TIMEOUT_MS, type Finding } from "./finding.ts";
import type { Endpoints } from "./org.ts";

const TokenError = z.looseObject({ error: z.string() });

/** The OIDC web app that people sign in with. `scopes`: what it asks for in addition to who someone is. */
export type SignInApp = { id: string; secret: string; redirectUri: string; scopes: readonly string[] };

/**
 * Whether people will be able to sign in: the org knows the app and its secret, and would send people back here. Nobody has
 * to sign in for it.
 */
export async function checkSignIn(endpoints: Endpoints, app: SignInApp, send: typeof fetch): Promise<Finding[]> {
  const known = await checkSecret(endpoints.token, app, send);
  return known.ok ? [known, await checkWayBack(endpoints.authorization, app, send)] : [known];
}

/** By a code that is bound to be refused, later than the app is. */
async function checkSecret(tokenEndpoint: string, app: SignInApp, send: typeof fetch): Promise<Finding> {
  const pair = [app.id, app.secret].map(encodeURIComponent).join(":");
  const response = await send(tokenEndpoint, {
    method: "POST",
    headers: { authorization: `Basic ${Buffer.from(pair).toString("base64")}` },
    body: new URLSearchParams({ grant_type: "authorization_code", code: "none", redirect_uri: app.redirectUri }),
    redirect: "manual",
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  const error = TokenError.safeParse(await response.json().catch(() => null)).data?.error;
  if (error === "invalid_grant") return { ok: true, what: "The org knows the OIDC client people sign in with." };
  if (error === "invalid_dpop_proof" || error === "use_dpop_nonce") {
    const what = "The OIDC client for signing in requires DPoP, which Gatehouse's sign-in does not support.";
    return { ok: false, what, remedy: "In Okta, take “Require DPoP” off this app. A service app can require it." };
  }
  const what = `The org refuses the OIDC client people sign in with (${error ?? `HTTP ${response.status}`}).`;
  const remedy = `In Okta, create an OIDC web app with the redirect URI ${app.redirectUri}, and set OKTA_CLIENT_ID and OKTA_CLIENT_SECRET.`;
  return { ok: false, what, remedy };
}

/** By asking to sign in without showing a page (OpenID Connect, `prompt=none`): the org then answers to the redirect URI. */
async function checkWayBack(endpoint: string, app: SignInApp, send: typeof fetch): Promise<Finding> {
  const url = new URL(endpoint);
  const scope = ["openid", "profile", "email", ...app.scopes].join(" ");
  const asked = { client_id: app.id, redirect_uri: app.redirectUri, response_type: "code", scope };
  for (const [name, value] of Object.entries({ ...asked, state: "check", nonce: "check", prompt: "none" })) {
    url.searchParams.set(name, value);
  }
  const response = await send(url, { redirect: "manual", signal: AbortSignal.timeout(TIMEOUT_MS) });
  const back = response.headers.get("location") ?? "";
  if (!back.startsWith(app.redirectUri)) {
    const what = `The org would not send people back to ${app.redirectUri} (HTTP ${response.status}).`;
    const remedy = "In Okta, add exactly this to the app's sign-in redirect URIs; it follows from GATEHOUSE_URL.";
    return { ok: false, what, remedy };
  }
  const error = new URL(back).searchParams.get("error");
  if (error === "invalid_scope") {
    const what = "The OIDC client people sign in with is not granted every Okta scope that it has to ask for.";
    const remedy = `In Okta, grant it under “Okta API Scopes” (or ask for fewer in OKTA_SCOPES): ${app.scopes.join(", ")}; and allow it refresh tokens.`;
    return { ok: false, what, remedy };
  }
  return { ok: true, what: `People come back to ${app.redirectUri} after signing in.` };
}
