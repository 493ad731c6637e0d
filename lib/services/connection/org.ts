import { z } from "zod";
import { networkError } from "#lib/okta/network-error.ts";
import { refusal, TIMEOUT_MS, type Finding } from "./finding.ts";

/** Beyond this, signatures and rate-limit waits begin to suffer. */
const MOST_SKEW_MS = 60_000;

const Discovery = z.looseObject({
  issuer: z.string(),
  authorization_endpoint: z.string(),
  token_endpoint: z.string(),
});
/** Where the org's authorization server answers. */
export type Endpoints = { authorization: string; token: string };

/**
 * Whether an Okta org answers at this address, and whether the clocks agree. Needs no credential.
 * @param send how the org is reached
 */
export async function checkOrg(
  orgUrl: string,
  send: typeof fetch,
): Promise<{ findings: Finding[]; endpoints: Endpoints | null }> {
  const missing = (what: string, remedy: string) => ({ findings: [{ ok: false, what, remedy }], endpoints: null });
  let response: Response;
  try {
    const url = `${orgUrl}/.well-known/openid-configuration`;
    response = await send(url, { redirect: "manual", signal: AbortSignal.timeout(TIMEOUT_MS) });
  } catch (cause) {
    const error = networkError(cause, { timedOut: (cause as Error).name === "TimeoutError", mayHaveArrived: false });
    const remedy = `Check the address for typing errors. ${error.problem.remedy}`;
    return missing(`Nothing answers at ${orgUrl}. ${refusal(error)}`, remedy);
  }
  if (response.status >= 300 && response.status < 400) {
    const elsewhere = new URL(response.headers.get("location") ?? "", orgUrl).origin;
    const remedy = "Credentials are not sent to redirects. If that is your org's address, set OKTA_ORG_URL to it.";
    return missing(`${orgUrl} redirects to ${elsewhere}.`, remedy);
  }
  const discovery = Discovery.safeParse(await response.json().catch(() => null));
  if (!response.ok || !discovery.success) {
    const remedy = "Use the address people sign in at, without “-admin”; see whether a proxy answers in its place.";
    return missing(`${orgUrl} answers (HTTP ${response.status}), but not as an Okta org.`, remedy);
  }
  const { issuer, authorization_endpoint: authorization, token_endpoint: token } = discovery.data;
  if (issuer !== orgUrl) {
    const remedy = `Set OKTA_ORG_URL to ${issuer}: tokens and sign-ins are only good at the address that issues them.`;
    return missing(`The org at ${orgUrl} calls itself ${issuer}.`, remedy);
  }
  const findings = [{ ok: true, what: `The org answers at ${orgUrl}.` }, ...clockFindings(response.headers)];
  return { findings, endpoints: { authorization, token } };
}

function clockFindings(headers: Headers): Finding[] {
  const skew = Date.parse(headers.get("date") ?? "") - Date.now();
  if (!(Math.abs(skew) > MOST_SKEW_MS)) return [];
  const seconds = Math.round(Math.abs(skew) / 1000);
  const what = `This machine's clock is ${seconds} seconds ${skew > 0 ? "behind" : "ahead of"} Okta's.`;
  return [{ ok: false, what, remedy: "Switch on time synchronisation (NTP) on this machine." }];
}
