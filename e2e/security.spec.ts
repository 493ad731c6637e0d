import { randomUUID } from "node:crypto";
import type { APIRequestContext } from "@playwright/test";
import { expect, test, type Role } from "./fixtures.ts";
import { serverActions } from "#scripts/console/server-actions.ts";
import { callAction, type FormFields } from "./support/actions.ts";
import { addToGroup, callOrg, createPerson, groupId, readPerson, removeFromGroup } from "./support/org.ts";
import { handlerRoutes, pageRoutes, readAddresses } from "./support/routes.ts";
import { demoPerson, signInHere } from "./support/sign-in.ts";
import type { AuditPage } from "#lib/schemas/audit.ts";

const ROLES: readonly Role[] = ["helpdesk", "admin", "auditor", "owner"];
const NO_JOB = "00000000-0000-4000-8000-000000000000";

/** Every page by its route, with an address to open it at; `open` ones are for people who are not inside. */
const PAGES: Record<string, { path: string; open?: true }> = {
  "/": { path: "/" },
  "/approvals": { path: "/approvals" },
  "/approvals/[approvalId]": { path: `/approvals/${NO_JOB}` },
  "/apps": { path: "/apps" },
  "/apps/[appId]": { path: "/apps/APP" },
  "/audit": { path: "/audit" },
  "/audit/people/[userId]": { path: "/audit/people/USER" },
  "/audit/verification": { path: "/audit/verification" },
  "/audit/reconciliation": { path: "/audit/reconciliation" },
  "/bulk": { path: "/bulk" },
  "/bulk/[jobId]": { path: `/bulk/${NO_JOB}` },
  "/bulk/new": { path: "/bulk/new" },
  "/event-hooks": { path: "/event-hooks" },
  "/event-hooks/[hookId]": { path: "/event-hooks/HOOK" },
  "/event-hooks/new": { path: "/event-hooks/new" },
  "/groups": { path: "/groups" },
  "/groups/[groupId]": { path: "/groups/GROUP" },
  "/groups/rules": { path: "/groups/rules" },
  "/log": { path: "/log" },
  "/log/watches": { path: "/log/watches" },
  "/no-access": { path: "/no-access", open: true },
  "/people": { path: "/people" },
  "/people/[userId]": { path: "/people/USER" },
  "/people/[userId]/edit": { path: "/people/USER/edit" },
  "/people/compare": { path: "/people/compare?person=USER" },
  "/people/new": { path: "/people/new" },
  "/permissions": { path: "/permissions" },
  "/policies": { path: "/policies" },
  "/policies/[policyId]": { path: "/policies/POLICY" },
  "/raw": { path: "/raw" },
  "/realms": { path: "/realms" },
  "/sign-in": { path: "/sign-in", open: true },
  "/signed-out": { path: "/signed-out", open: true },
  "/step-up": { path: "/step-up", open: true },
  "/step-up/done": { path: "/step-up/done", open: true },
  "/user-types": { path: "/user-types" },
};

/** Handlers with a file of their own; every other address is a declared read. */
const HANDLERS: Record<string, { path: string; open?: true }> = {
  "/api/[...path]": { path: "/api/nothing-here" },
  "/api/audit/verification": { path: "/api/audit/verification" },
  "/api/auth/[...nextauth]": { path: "/api/auth/csrf", open: true },
  // Refuses by itself: bulk.spec.ts.
  "/api/bulk/files": { path: "/api/bulk/files", open: true },
  "/api/health": { path: "/api/health", open: true },
  "/api/hooks/okta": { path: "/api/hooks/okta", open: true },
};

/** What stands for a parameter of a read's address; for every other an id of nothing. */
const PARAMETERS: Record<string, string> = {
  appId: "APP",
  groupId: "GROUP",
  hookId: "HOOK",
  policyId: "POLICY",
  seq: "1",
  typeId: "default",
  userId: "USER",
  uuid: "none",
};
/** What some of them have to be given behind the question mark. */
const QUERIES: Record<string, string> = {
  "/api/bulk/files/{fileId}": "?task=user.suspend",
  "/api/bulk/files/{fileId}/check": "?task=user.suspend",
  "/api/people/export": "?columns=id",
};

const reads = readAddresses().map((address) => ({
  path: address.replaceAll(/\{(\w+)\}/g, (_, name: string) => PARAMETERS[name] ?? NO_JOB) + (QUERIES[address] ?? ""),
}));
/** What answers a GET, by its address. */
const ANSWERS = { ...HANDLERS, ...Object.fromEntries(reads.map((read) => [read.path, read])) };

/** The addresses of those that are for people inside, with a person, a group and an app that exist. */
async function closed(table: typeof PAGES): Promise<string[]> {
  const [user, group, [app]] = await Promise.all([
    createPerson(),
    groupId("Gatehouse Helpdesk"),
    callOrg<{ id: string }[]>("GET", "/api/v1/apps?limit=1"),
  ]);
  return Object.values(table)
    .filter(({ open }) => !open)
    .map(({ path }) =>
      path
        .replace("USER", user.id)
        .replace("GROUP", group)
        .replace("APP", app?.id ?? ""),
    );
}

test("every page and every route handler is in the tables of this file", () => {
  expect(Object.keys(PAGES).toSorted()).toEqual(pageRoutes);
  expect(Object.keys(HANDLERS).toSorted()).toEqual(handlerRoutes);
});

test("signed out, every page leads to sign-in and every handler refuses", async ({ request }) => {
  for (const path of await closed(PAGES)) {
    const response = await request.get(path, { maxRedirects: 0 });
    expect(response.status(), path).toBe(307);
    expect(response.headers()["location"], path).toMatch(/^\/sign-in/);
    // As the router asks for a part of a page alone, past the layout.
    const part = await request.get(path, { headers: { rsc: "1" }, maxRedirects: 0 });
    expect(await part.text(), path).not.toContain("@meridale.example");
  }
  for (const path of await closed(ANSWERS)) {
    const response = await request.get(path);
    expect(response.status(), path).toBe(401);
    expect((await response.json()) as object, path).toMatchObject({ title: "You are signed out." });
  }
});

for (const role of ROLES) {
  test.describe(role, () => {
    test.use({ role });
    test("opens every page and reads from every handler", async ({ page }) => {
      for (const path of await closed(PAGES)) {
        await page.goto(path);
        await expect(page.getByRole("navigation", { name: "Main" }), path).toBeVisible();
        await expect(page.getByRole("heading", { level: 1 }), path).toBeVisible();
      }
      for (const path of await closed(ANSWERS)) {
        const response = await page.request.get(path);
        const status = response.status();
        expect(response.headers()["cache-control"], path).toBe("private, no-store");
        // A job that does not exist is a conflict or not found, but no matter of permission.
        expect([200, 404, 409], `${path} answered ${status}`).toContain(status);
      }
    });
  });
}

test.describe("what is asked for wrongly", () => {
  test.use({ role: "auditor" });
  test("is refused in words, and nothing but a GET is a read", async ({ page, baseURL }) => {
    for (const { path } of reads) {
      const [address] = path.split("?");
      const wrong = address!.replace(/USER|GROUP|APP|POLICY|HOOK|default|none|0{8}[-0-9]+/, "%24%7Bx%7D");
      const response = await page.request.get(`${wrong}?limit=a&page=-1&sort=x&after=${"a".repeat(600)}&task=x`);
      expect([200, 400, 404, 409], `${wrong} answered ${response.status()}`).toContain(response.status());
      if (response.status() !== 200) expect(await response.json(), wrong).toHaveProperty("remedy");
      expect((await page.request.head(path)).status(), path).toBe(405);
      const posted = await page.request.post(path, { headers: { origin: baseURL! } });
      expect(posted.status(), path).toBe(405);
    }
    for (const path of ["/api/people?limit=a", "/api/people/$", "/api/log?type=$", "/api/people/export?sort=x"])
      expect((await page.request.get(path)).status(), path).toBe(400);
  });
});

/** Sends every action what would change something if it were allowed. */
async function callEveryAction(request: APIRequestContext, origin: string) {
  const [person, listed] = await Promise.all([createPerson(), createPerson()]);
  const reason = `E2E-refused ${randomUUID()}`;
  const justification = { reason };
  const plan = {
    task: "user.suspend",
    input: {},
    reason,
    source: "a test",
    targets: { kind: "list", given: [listed.id] },
  };
  const args: Record<string, readonly unknown[] | FormFields> = {
    runOperation: [{ operation: "user.suspend", input: { userId: person.id }, justification }],
    planBulk: [{ ...plan, submissionKey: randomUUID() }],
    startJob: [{ jobId: NO_JOB, planHash: "0".repeat(64) }],
    pauseJob: [NO_JOB],
    resumeJob: [NO_JOB],
    cancelJob: [NO_JOB],
    addWatch: [{ kind: "watch.newUsers", name: reason, everyMinutes: 1440 }],
    removeWatch: [NO_JOB],
    acknowledgeAlarm: [{ uuids: ["none"], note: reason }],
    connectReceiver: [],
    retryFailed: [NO_JOB],
    undoBulk: [{ jobId: NO_JOB, submissionKey: randomUUID() }],
    sendCallerPush: [{ userId: person.id, factorId: "opf00000000000000001" }],
    askForApproval: [{ operation: "user.suspend", input: { userId: person.id }, justification }],
    decideApproval: [{ approvalId: NO_JOB, verdict: "approve", contentHash: "0".repeat(64) }],
    withdrawApproval: [NO_JOB],
    markNotificationsRead: ["0"],
    settleIntent: [{ seq: 1, happened: true, note: reason }],
    eraseFromTrail: [{ personId: person.id, reason }],
    saveAuditSearch: [{ name: reason, query: "q=x" }],
    forgetAuditSearch: [NO_JOB],
  };
  const answers: Record<string, string> = {};
  for (const action of serverActions()) {
    const its = args[action.name];
    if (!its) throw new Error(`This test does not know what to send to the action ${action.name}.`);
    answers[action.name] = (await callAction(request, "/people", action, its, origin)).text;
  }
  return { person, reason, answers };
}

async function jobsOf(request: APIRequestContext, reason: string): Promise<unknown[]> {
  const jobs = ((await (await request.get("/api/bulk")).json()) as { rows: { reason: string }[] }).rows;
  return jobs.filter((job) => job.reason === reason);
}

test("an admin's direct calls of the actions work, so the refusals below are refusals", async ({ pageAs, baseURL }) => {
  const { request } = await pageAs("admin");
  const { person, reason, answers } = await callEveryAction(request, baseURL ?? "");
  expect((await readPerson(person.id)).status).toBe("SUSPENDED");
  expect(await jobsOf(request, reason)).toHaveLength(1);
  expect(answers["planBulk"]).toContain('"ok":true');
});

for (const who of ["nobody", "auditor"] as const) {
  test(`${who} changes nothing by calling the actions directly`, async ({ request, pageAs, baseURL }) => {
    const admin = (await pageAs("admin")).request;
    const caller = who === "nobody" ? request : (await pageAs(who)).request;
    const { person, reason, answers } = await callEveryAction(caller, baseURL ?? "");
    expect((await readPerson(person.id)).status).toBe("ACTIVE");
    expect(await jobsOf(admin, reason)).toEqual([]);
    for (const name of [
      "planBulk",
      "startJob",
      "pauseJob",
      "resumeJob",
      "cancelJob",
      "askForApproval",
      "sendCallerPush",
      "decideApproval",
      "acknowledgeAlarm",
      "addWatch",
      "settleIntent",
      "eraseFromTrail",
    ]) {
      expect(answers[name], name).toContain('"ok":false');
    }
    for (const name of ["runOperation", "connectReceiver"]) {
      expect(answers[name], name).not.toContain('"kind":"done"');
    }
    if (who === "nobody") return;
    const { login } = await demoPerson(who);
    const denials = (await (await admin.get(`/api/audit?result=denied&actor=${login}&limit=50`)).json()) as AuditPage;
    const denied = new Set(denials.rows.map(({ action }) => action));
    for (const action of ["user.suspend", "bulk.plan", "watch.create", "watch.delete"])
      expect(denied).toContain(action);
    for (const action of ["reconcile.acknowledge", "audit.settle", "audit.erase"]) expect(denied).toContain(action);
  });
}

test("a file is taken from nobody, from no other site, and not without a role that can use it", async ({
  request,
  pageAs,
  baseURL,
}) => {
  const own = { origin: baseURL ?? "" };
  const send = (from: APIRequestContext, headers: Record<string, string>) =>
    from.post("/api/bulk/files?name=people.csv", { headers, data: "login\nann@example.com" });
  expect((await send(request, own)).status()).toBe(401);
  const admin = (await pageAs("admin")).request;
  expect((await send(admin, {})).status()).toBe(403);
  expect((await send(admin, { origin: "https://elsewhere.example" })).status()).toBe(403);
  expect((await send((await pageAs("auditor")).request, own)).status()).toBe(409);
  expect((await send(admin, own)).status()).toBe(200);
});

test("helpdesk may not deactivate, whatever it sends", async ({ pageAs, baseURL }) => {
  const person = await createPerson();
  const { request } = await pageAs("helpdesk");
  const action = serverActions().find(({ name }) => name === "runOperation");
  const order = { operation: "user.deactivate", input: { userId: person.id }, justification: { reason: "E2E" } };
  const { text } = await callAction(request, "/people", action!, [order], baseURL ?? "");
  expect(text).toContain('"kind":"refused"');
  expect((await readPerson(person.id)).status).toBe("ACTIVE");
});

test("someone demoted, or suspended at Okta, is out within a minute", async ({ browser, baseURL }) => {
  const helpdesk = await groupId("Gatehouse Helpdesk");
  const [demoted, suspended] = await Promise.all([createPerson(), createPerson()]);
  const pages = [];
  for (const person of [demoted, suspended]) {
    await addToGroup(helpdesk, person.id);
    const page = await (await browser.newContext({ baseURL: baseURL ?? "" })).newPage();
    await page.goto("/people");
    await signInHere(page, { login: person.profile.login, password: person.password });
    await expect(page).toHaveURL("/people");
    pages.push(page);
  }
  await removeFromGroup(helpdesk, demoted.id);
  await callOrg("POST", `/api/v1/users/${suspended.id}/lifecycle/suspend`);
  for (const page of pages) {
    await expect.poll(async () => (await page.request.get("/api/people")).status(), { timeout: 60_000 }).toBe(403);
    await page.goto("/people");
    await expect(page).toHaveURL("/no-access");
    for (const path of await closed(ANSWERS)) expect((await page.request.get(path)).status(), path).toBe(403);
    const { person } = await callEveryAction(page.request, baseURL ?? "");
    expect((await readPerson(person.id)).status).toBe("ACTIVE");
    await page.context().close();
  }
});

test("while Okta cannot say who someone is, nobody gets in, and the page says why", async ({ browser, baseURL }) => {
  const person = await createPerson();
  await addToGroup(await groupId("Gatehouse Helpdesk"), person.id);
  const page = await (await browser.newContext({ baseURL: baseURL ?? "" })).newPage();
  await page.goto("/audit");
  await signInHere(page, { login: person.profile.login, password: person.password });
  await expect(page).toHaveURL("/audit");
  await callOrg("POST", "/_sandbox/faults", [{ kind: "503-html", path: `/api/v1/users/${person.id}` }]);
  await expect.poll(async () => (await page.request.get("/api/people")).status(), { timeout: 60_000 }).toBe(502);
  await page.goto("/audit");
  await expect(page.getByRole("heading", { name: "Gatehouse cannot let you in right now" })).toBeVisible();
  await expect(page.getByRole("alert").first()).toContainText("Okta");
  await expect(page.getByRole("button", { name: "Try again" })).toBeVisible();
  await expect(page.getByRole("navigation")).toHaveCount(0);
  await page.context().close();
});
