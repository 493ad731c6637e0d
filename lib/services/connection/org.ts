import { z } from "zod";

/** Beyond this, signatures and rate-limit waits begin to suffer. */
const MOST_SKEW_MS = 60_000;
const TIMEOUT_MS = 10_000;

export type Finding = { ok: boolean; what: string; remedy?: string };

const Discovery = z.looseObject({ issuer: z.string(), token_endpoint: z.string() });
const TokenError = z.looseObject({ error: z.string() });

/** Whether an Okta org answers at this address, and whether the clocks agree. Needs no credential. */
export async function checkOrg(orgUrl: string): Promise<{ findings: Finding[]; tokenEndpoint: string | null }> {
  let response: Response;
  try {
    const url = `${orgUrl}/.well-known/openid-configuration`;
    response = await fetch(url, { redirect: "manual", signal: AbortSignal.timeout(TIMEOUT_MS) });
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
    const remedy =
      "Check the address for typing errors, and this machine's way to the internet (DNS, proxy, firewall).";
    return { findings: [{ ok: false, what: `Nothing answers at ${orgUrl} (${cause}).`, remedy }], tokenEndpoint: null };
  }
  const discovery = Discovery.safeParse(await response.json().catch(() => null));
  if (!response.ok || !discovery.success) {
    const what = `${orgUrl} answers (HTTP ${response.status}), but not as an Okta org.`;
    const remedy = "Use the address people sign in at, without “-admin”; see whether a proxy answers in its place.";
    return { findings: [{ ok: false, what, remedy }], tokenEndpoint: null };
  }
  const findings: Finding[] = [{ ok: true, what: `The org answers at ${orgUrl}.` }];
  const skew = Date.parse(response.headers.get("date") ?? "") - Date.now();
  if (Math.abs(skew) > MOST_SKEW_MS) {
    const what = `This machine's clock is ${Math.round(Math.abs(skew) / 1000)} seconds ${skew > 0 ? "behind" : "ahead of"} Okta's.`;
    findings.push({ ok: false, what, remedy: "Switch on time synchronisation (NTP) on this machine." });
  }
  return { findings, tokenEndpoint: discovery.data.token_endpoint };
}

/** Whether the org knows the OIDC client, by a sign-in that is bound to fail later than the client's check. */
export async function checkClient(
  tokenEndpoint: string,
  client: { id: string; secret: string; redirectUri: string },
): Promise<Finding> {
  const response = await fetch(tokenEndpoint, {
    method: "POST",
    headers: {
      authorization: `Basic ${Buffer.from(`${encodeURIComponent(client.id)}:${encodeURIComponent(client.secret)}`).toString("base64")}`,
    },
    body: new URLSearchParams({ grant_type: "authorization_code", code: "none", redirect_uri: client.redirectUri }),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  const error = TokenError.safeParse(await response.json().catch(() => null)).data?.error;
  if (error === "invalid_grant") return { ok: true, what: "The org knows the OIDC client people sign in with." };
  const remedy = `In Okta, create an OIDC web app with the redirect URI ${client.redirectUri}, and set OKTA_CLIENT_ID and OKTA_CLIENT_SECRET.`;
  return {
    ok: false,
    what: `The org refuses the OIDC client people sign in with (${error ?? `HTTP ${response.status}`}).`,
    remedy,
  };
}
