import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { Page } from "@playwright/test";
import { type Figure, figure } from "#scripts/bench/figures.ts";
import type { WebBench } from "./main-pages.ts";
import { OKTA_STEPS, type TaskName } from "./okta-steps.ts";
import { Steps } from "./steps.ts";

type Somebody = { id: string; name: string; family: string };
type Task = {
  title: string;
  /** Suspended before it begins. */
  suspended?: true;
  do: (steps: Steps, page: Page, who: Somebody) => Promise<void>;
};

const DONE_MS = 20_000;

/** The form is there and its first field has the cursor: before, no person would press a key. */
async function formReady(page: Page): Promise<void> {
  await page.locator('[role="dialog"] :is(input, select, textarea):focus').waitFor();
}

type Asked = { what: string; title: string; reason?: string };

/** Opens the form of an operation by typing it, with the reason behind a colon. */
async function ask(steps: Steps, page: Page, { what, title, reason }: Asked, { name, family }: Somebody) {
  await steps.enterSearch();
  await steps.type(`${what} ${family}${reason ? `: ${reason}` : ""}`);
  await steps.option(`${title}: ${name}`);
  await steps.press("Enter");
  await formReady(page);
}

/** The form is gone once it has worked. */
async function over(page: Page): Promise<void> {
  await page.getByRole("dialog").waitFor({ state: "detached", timeout: DONE_MS });
}

async function openPerson(steps: Steps, page: Page, { family, id }: Somebody): Promise<void> {
  await steps.enterSearch();
  await steps.type(family);
  await steps.press("Enter");
  await page.waitForURL(`**/people/${id}`);
}

const TASKS: Record<TaskName, Task> = {
  unlock: {
    title: "unlock the caller",
    // The person locked out most recently is likely the caller, and comes first on the start page.
    do: async (steps, page) => {
      await steps.click(page.getByRole("link", { name: /^Unlock / }).first());
      await formReady(page);
      await steps.press("Enter");
      await over(page);
    },
  },
  find: { title: "open a person's page", do: openPerson },
  suspend: {
    title: "suspend someone",
    do: async (steps, page, who) => {
      await ask(steps, page, { what: "suspend", title: "Suspend", reason: "INC-4711 lost laptop" }, who);
      await steps.press("Enter");
      await over(page);
    },
  },
  unsuspend: {
    title: "unsuspend someone",
    suspended: true,
    do: async (steps, page, who) => {
      await ask(steps, page, { what: "unsuspend", title: "Unsuspend", reason: "INC-4711 laptop found" }, who);
      await steps.press("Enter");
      await over(page);
    },
  },
  resetPassword: {
    title: "reset a password by email",
    do: async (steps, page, who) => {
      const reason = "INC-4712 forgot it, called back";
      await ask(steps, page, { what: "reset password", title: "Reset password", reason }, who);
      await steps.press("Enter");
      await over(page);
    },
  },
  clearSessions: {
    title: "sign someone out everywhere",
    do: async (steps, page, who) => {
      await ask(steps, page, { what: "clear", title: "Clear sessions", reason: "INC-4713" }, who);
      await steps.press("Enter");
      await over(page);
    },
  },
  lockedOut: {
    title: "see everyone who is locked out",
    do: async (steps, page) => {
      await steps.click(page.getByRole("link", { name: /locked out$/ }));
      await page.waitForURL(/status=LOCKED_OUT/);
    },
  },
  whyApp: {
    title: "see why someone has an app",
    do: async (steps, page, who) => {
      await openPerson(steps, page, who);
      await page.getByRole("region", { name: /^Apps/ }).waitFor();
    },
  },
  policy: {
    title: "see what a policy demands",
    do: async (steps, page) => {
      await steps.click(page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Policies" }));
      await page.waitForURL("**/policies");
      await steps.click(page.getByRole("table", { name: "Policies" }).getByRole("link").first());
      await page.getByRole("region", { name: /^Rules/ }).waitFor();
    },
  },
  whoDid: {
    title: "see who changed someone last",
    suspended: true,
    do: async (steps, page, who) => {
      await openPerson(steps, page, who);
      await page
        .getByRole("main")
        .getByText(/suspend/i)
        .first()
        .waitFor();
    },
  },
};

/** Keys and clicks for everyday tasks, each from the start page to its end, beside what Okta documents for its own console. */
export async function measureTasks(bench: WebBench): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const [key, task] of Object.entries(TASKS)) {
    const { steps: others, source } = OKTA_STEPS[key as TaskName];
    const value = await carryOut(bench, task);
    const how = `clicks, keys and texts; ${others.length} in Okta's own console by ${source}`;
    figures.push(
      figure({ name: `task: ${task.title}`, value, unit: "steps", aim: others.length / 2, bound: "≤", how }),
    );
  }
  return figures;
}

async function carryOut(bench: WebBench, task: Task): Promise<number> {
  const somebody = await newPerson(bench);
  if (task.suspended) await callOrg(bench, `/api/v1/users/${somebody.id}/lifecycle/suspend`);
  const context = await bench.browser.newContext({ viewport: { width: 1440, height: 900 } });
  await context.addCookies(bench.session);
  const page = await context.newPage();
  await page.goto(`${bench.product.url}/`, { waitUntil: "networkidle" });
  const steps = new Steps(page);
  await task.do(steps, page, somebody);
  await context.close();
  return steps.count;
}

const callOrg = <Answer>(bench: WebBench, path: string, body: unknown = {}): Promise<Answer> =>
  requestOrg<Answer>(bench, path, { method: "POST", body: JSON.stringify(body) });

const readOrg = <Answer>(bench: WebBench, path: string): Promise<Answer> => requestOrg<Answer>(bench, path, {});

async function requestOrg<Answer>({ product }: WebBench, path: string, what: RequestInit): Promise<Answer> {
  const headers = { authorization: `SSWS ${product.apiToken}`, "content-type": "application/json" };
  const answer = await fetch(`${product.orgUrl}${path}`, { ...what, headers });
  if (!answer.ok) throw new Error(`The org answered ${answer.status} to ${path}: ${await answer.text()}`);
  return (await answer.json()) as Answer;
}

async function newPerson(bench: WebBench): Promise<Somebody> {
  const family = `Bench${randomUUID().slice(0, 8)}`;
  const login = `${family.toLowerCase()}@meridale.example`;
  const profile = { firstName: "Tess", lastName: family, email: login, login };
  const credentials = { password: { value: `Pw-${randomUUID()}` } };
  const { id } = await callOrg<{ id: string }>(bench, "/api/v1/users?activate=true", { profile, credentials });
  // Okta's search lags behind what is written, and a caller has been there for longer than a second.
  const search = `/api/v1/users?search=${encodeURIComponent(`profile.lastName eq "${family}"`)}`;
  while ((await readOrg<unknown[]>(bench, search)).length === 0) await sleep(250);
  return { id, family, name: `Tess ${family}` };
}
