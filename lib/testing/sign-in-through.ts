import type { Role } from "#lib/schemas/vocabulary/roles.ts";
import { demoPeople } from "#sandbox/seed/people/cast.ts";
import { Browser } from "#sandbox/sign-in/testing/browser.ts";

/**
 * Signs someone in as a browser does: from the console to the org's sign-in page and back.
 * @param org.send how the org is reached
 * @returns the console's cookies of that browser
 * @throws Error when the org or the console does not let them in
 */
export async function signInThrough(
  consoleUrl: string,
  org: { orgUrl: string; send?: typeof fetch; role: Role },
): Promise<string> {
  const person = demoPeople().find(({ role }) => role === org.role);
  if (!person) throw new Error(`Nobody is ${org.role}.`);
  const cookies = new Map<string, string>();
  const ask = async (path: string, body?: Record<string, string>): Promise<Response> => {
    const response = await fetch(new URL(path, consoleUrl), {
      method: body ? "POST" : "GET",
      body: body ? new URLSearchParams(body) : null,
      redirect: "manual",
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; ") },
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    return response;
  };
  const { csrfToken } = (await (await ask("/api/auth/csrf")).json()) as { csrfToken: string };
  const begun = await ask("/api/auth/signin/okta", { csrfToken, callbackUrl: consoleUrl, json: "true" });
  const { url } = (await begun.json()) as { url: string };
  const browser = new Browser(org.orgUrl, org.send);
  const page = await browser.open(url);
  const { login: username, password } = person;
  const done = await browser.submit(page.url, { username, password });
  if (!done.url.startsWith(consoleUrl)) throw new Error(`The org did not let ${username} in: ${done.url} ${done.text}`);
  const back = await ask(done.url);
  const location = back.headers.get("location") ?? "";
  if (/error|no-access/.test(location)) throw new Error(`The console did not let ${username} in: ${location}`);
  return [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
}
