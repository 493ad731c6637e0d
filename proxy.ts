import { type NextRequest, NextResponse } from "next/server";
import { config as settings } from "#lib/config/env.ts";
import { contentSecurityPolicy, securityHeaders } from "#lib/utils/security-headers.ts";

/** Next holds the body of whatever comes by here in memory: a large file goes by on its own, and its handler looks at it. */
export const config = { matcher: "/((?!api/bulk/files$).*)" };

const CHANGES_NOTHING = ["GET", "HEAD", "OPTIONS"];

/**
 * Stands before every request: gives each answer its security headers, refuses changes that do not come from this
 * console's own pages, and takes away headers by which an outsider could pose as a proxy of ours.
 */
export function proxy(request: NextRequest): NextResponse {
  const { url, okta } = settings();
  const { pathname, search } = request.nextUrl;
  const popup = pathname === "/step-up" || pathname.startsWith("/step-up/");
  const headers = securityHeaders({ https: url.startsWith("https:"), popup });
  if (isForeign(request, url)) return refusal(url, headers);

  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
  const policy = contentSecurityPolicy({
    nonce,
    oktaOrigin: okta.orgUrl,
    development: process.env.NODE_ENV === "development",
  });
  const forwarded = new Headers(request.headers);
  forwarded.delete("x-middleware-subrequest");
  forwarded.delete("forwarded");
  // Next compares a server action's Origin with this header, and it may come from anyone; ours is the configured one.
  forwarded.set("x-forwarded-host", new URL(url).host);
  forwarded.set("x-forwarded-proto", new URL(url).protocol.replace(":", ""));
  // Next reads the nonce out of the policy, for the scripts it writes into the page.
  forwarded.set("content-security-policy", policy);
  // A layout is not told the address it is drawn for, and signing in has to lead back there.
  forwarded.set("x-gatehouse-path", `${pathname}${search}`);

  const response = NextResponse.next({ request: { headers: forwarded } });
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  response.headers.set("content-security-policy", policy);
  return response;
}

/** next-auth has its own token; Okta's event hooks come from Okta and carry a secret. */
const PROVES_ITSELF = ["/api/auth/", "/api/hooks/"];

/** Whether a request that may change something was not sent by a page of this console. */
function isForeign(request: NextRequest, url: string): boolean {
  if (CHANGES_NOTHING.includes(request.method)) return false;
  if (PROVES_ITSELF.some((start) => request.nextUrl.pathname.startsWith(start))) return false;
  return request.headers.get("origin") !== url;
}

function refusal(url: string, headers: Record<string, string>): NextResponse {
  const problem = {
    title: "This request did not come from Gatehouse's own pages.",
    meaning: "It was refused before it was processed. Nothing was changed.",
    remedy: `Open Gatehouse at ${url} and try again there.`,
  };
  return NextResponse.json(problem, { status: 403, headers });
}
