import { request } from "node:http";
import { expect, test } from "./fixtures.ts";
import { serverActions } from "#scripts/console/server-actions.ts";
import { callAction } from "./support/actions.ts";
import { callOrg, createPerson, readPerson } from "./support/org.ts";

test.use({ role: "admin" });

const suspension = (id: string) => [
  { operation: "user.suspend", input: { userId: id }, justification: { reason: "E2E" } },
];
const runOperation = () => {
  const action = serverActions().find(({ name }) => name === "runOperation");
  if (!action) throw new Error("The build has no action runOperation.");
  return action;
};

for (const [what, foreign] of [
  ["none", () => null],
  ["null", () => "null"],
  ["another site", () => "https://evil.example"],
  ["a longer host", (own: string) => `${own}.evil.example`],
  ["another scheme", (own: string) => own.replace("http:", "https:")],
] as const) {
  test(`an action whose Origin is ${what} is refused, in words, and does nothing`, async ({ page, baseURL }) => {
    const person = await createPerson();
    for (const action of serverActions()) {
      const answer = await callAction(page.request, "/people", action, suspension(person.id), foreign(baseURL ?? ""));
      expect(answer.status, action.name).toBe(403);
      expect(answer.text, action.name).toContain("did not come from Gatehouse's own pages");
    }
    expect((await readPerson(person.id)).status).toBe("ACTIVE");
  });
}

test("a forged x-forwarded-host neither lets a foreign page in nor bends the way to Okta", async ({
  page,
  baseURL,
}) => {
  const person = await createPerson();
  const response = await page.request.post("/people", {
    headers: {
      "next-action": runOperation().id,
      "content-type": "text/plain",
      origin: "http://evil.example",
      host: "evil.example",
      "x-forwarded-host": "evil.example",
    },
    data: JSON.stringify(suspension(person.id)),
  });
  expect(response.status()).toBe(403);
  expect((await readPerson(person.id)).status).toBe("ACTIVE");

  const forged = { "x-forwarded-host": "evil.example", "x-forwarded-proto": "https" };
  const { csrfToken } = (await (await page.request.get("/api/auth/csrf", { headers: forged })).json()) as {
    csrfToken: string;
  };
  const started = await page.request.post("/api/auth/signin/okta", {
    headers: forged,
    form: { csrfToken, callbackUrl: "https://evil.example/" },
    maxRedirects: 0,
  });
  const toOkta = new URL(started.headers()["location"] ?? "");
  expect(toOkta.searchParams.get("redirect_uri")).toBe(`${baseURL}/api/auth/callback/okta`);
});

test("x-middleware-subrequest from outside skips nothing", async ({ playwright, baseURL }) => {
  const nobody = { cookies: [], origins: [] };
  const outside = await playwright.request.newContext({ baseURL: baseURL ?? "", storageState: nobody });
  for (const value of ["proxy", "middleware", "src/middleware", Array(5).fill("proxy").join(":")]) {
    const headers = { "x-middleware-subrequest": value };
    const read = await outside.get("/people", { headers, maxRedirects: 0 });
    expect(read.status(), value).toBe(307);
    expect(read.headers()["content-security-policy"], value).toContain("nonce-");
    const write = await outside.post("/people", { headers, data: "x" });
    expect(write.status(), value).toBe(403);
  }
  await outside.dispose();
});

test("every answer carries its security headers, each page a policy with a nonce of its own", async ({ page }) => {
  const nonces = new Set<string>();
  for (const path of ["/", "/people", "/bulk/new", "/audit", "/sign-in?error=x", "/no-such-page"]) {
    const response = await page.request.get(path);
    const headers = response.headers();
    const policy = headers["content-security-policy"] ?? "";
    expect(policy, path).not.toMatch(/unsafe-inline|unsafe-eval/);
    expect(policy, path).toContain("frame-ancestors 'none'");
    expect(headers, path).toMatchObject({
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "referrer-policy": "same-origin",
    });
    expect(headers["x-powered-by"], path).toBeUndefined();
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? "";
    nonces.add(nonce);
    const html = await response.text();
    const scripts = html.match(/<script\b[^>]*>/g) ?? [];
    expect(scripts.length, path).toBeGreaterThan(0);
    expect(
      scripts.filter((tag) => !tag.includes(`nonce="${nonce}"`)),
      path,
    ).toEqual([]);
    expect(html, path).not.toMatch(/<[a-z][^>]*\sstyle="/);
  }
  expect(nonces.size).toBe(6);
  expect((await page.request.get("/api/people")).headers()).toMatchObject({
    "cache-control": "private, no-store",
    "x-content-type-options": "nosniff",
  });
});

test("the session's cookie is out of reach of scripts and of other sites", async ({ context }) => {
  const cookies = await context.cookies();
  const session = cookies.find(({ name }) => name.endsWith("next-auth.session-token"));
  expect(session).toMatchObject({ httpOnly: true, sameSite: "Lax" });
});

test("bodies that are no action's are refused and hurt nobody", async ({ page, baseURL }) => {
  const action = runOperation();
  const headers = { "next-action": action.id, origin: baseURL ?? "", "content-type": "text/plain;charset=UTF-8" };
  for (const data of ["", "[", "{}", '["$F1"]', '[{"__proto__":{"x":1}}]', `["${"x".repeat(5_000_000)}"]`]) {
    const response = await page.request.post("/people", { headers, data });
    const text = await response.text();
    expect(text, data.slice(0, 20)).not.toContain('"kind":"done"');
  }
  const unknown = await page.request.post("/people", { headers: { ...headers, "next-action": "0".repeat(42) } });
  expect(Math.floor(unknown.status() / 100)).toBe(4);
  expect((await page.request.get("/api/health")).status()).toBe(200);
  expect((await page.request.get("/api/people")).status()).toBe(200);
});

test("script in someone's name stays text", async ({ page }) => {
  const name = `<img src=x onerror=alert(1)>"'${Date.now()}`;
  const login = `script.${Date.now()}@meridale.example`;
  const profile = { firstName: name, lastName: "</script><script>alert(2)</script>", email: login, login };
  const { id } = await callOrg<{ id: string }>("POST", "/api/v1/users?activate=true", { profile });
  let alerted = false;
  page.on("dialog", (dialog) => {
    alerted = true;
    void dialog.dismiss();
  });
  await page.goto(`/people/${id}`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("<img src=x onerror=alert(1)>");
  expect(alerted).toBe(false);
});

// As they stand on the wire: a browser or `fetch` would put them right first.
for (const address of [
  ...["//api/bulk/files", "/api/bulk//files", "/api/bulk/files/", "/api/bulk/%66iles", "/api/bulk%2ffiles"],
  ...["/%61pi/bulk/files", "/API/bulk/files", "/./api/bulk/files", "/api/auth/../bulk/files", "//people"],
  ...["/api/auth/%2e%2e/bulk/files", "/api/auth/..%2fbulk/files", "/api/hooks//../notifications", "/API/hooks/okta"],
])
  test(`${address} is no way around the check of where a request comes from`, async ({ baseURL }) => {
    const { hostname, port } = new URL(baseURL ?? "");
    const { promise, resolve, reject } = Promise.withResolvers<number>();
    const headers = { origin: "https://evil.example", "content-type": "text/plain" };
    const outgoing = request({ hostname, port, method: "POST", path: address, headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    outgoing.on("error", reject);
    outgoing.end("x");
    expect([308, 400, 403, 404]).toContain(await promise);
  });
