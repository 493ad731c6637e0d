import { test as base, type BrowserContextOptions, type Page } from "@playwright/test";
import { demoPerson, signInHere, type DemoRole } from "./support/sign-in.ts";

export { expect } from "@playwright/test";

export type Role = Exclude<DemoRole, "none">;
type StorageState = Exclude<BrowserContextOptions["storageState"], string | undefined>;

const NOBODY: StorageState = { cookies: [], origins: [] };

/** What is destructive asks for a sign-in of the last five minutes; this leaves a test on a busy machine three of them. */
const SHARED_FOR_MS = 2 * 60_000;

type Fixtures = {
  /** Another page, signed in as someone with this role, beside the test's own. */
  pageAs: (role: Role) => Promise<Page>;
  /** Fails a test whose page broke the Content-Security-Policy or threw an error nobody caught. */
  cleanPages: void;
};

type Options = {
  /** Who the test's own page is signed in as: `test.use({ role: "admin" })`; null: nobody. */
  role: Role | null;
};

type WorkerFixtures = {
  /**
   * The cookies of a sign-in that a worker's tests share, fresh enough for a test that deletes something. A test that ends a
   * session makes one of its own.
   */
  sessionOf: (role: Role) => Promise<StorageState>;
};

/** Playwright's test with people signed in through the sandbox org's real sign-in. */
export const test = base.extend<Fixtures & Options, WorkerFixtures>({
  role: [null, { option: true }],

  sessionOf: [
    async ({ browser }, provide, { project }) => {
      const made = new Map<Role, { at: number; state: Promise<StorageState> }>();
      const baseURL = project.use.baseURL;
      async function signIn(role: Role): Promise<StorageState> {
        // Without saying so it would begin with the cookies of the test that happens to run.
        const context = await browser.newContext({ storageState: NOBODY, ...(baseURL && { baseURL }) });
        const page = await context.newPage();
        await page.goto("/");
        await signInHere(page, await demoPerson(role));
        await page.getByRole("navigation", { name: "Main" }).waitFor();
        const state = await context.storageState();
        await context.close();
        return state;
      }
      await provide((role) => {
        const known = made.get(role);
        if (known && Date.now() - known.at < SHARED_FOR_MS) return known.state;
        const state = signIn(role);
        made.set(role, { at: Date.now(), state });
        return state;
      });
    },
    { scope: "worker" },
  ],

  storageState: async ({ role, sessionOf }, provide) => {
    await provide(role ? await sessionOf(role) : NOBODY);
  },

  pageAs: async ({ browser, sessionOf, baseURL }, provide) => {
    const contexts: { close: () => Promise<void> }[] = [];
    await provide(async (role) => {
      const context = await browser.newContext({ storageState: await sessionOf(role), ...(baseURL && { baseURL }) });
      contexts.push(context);
      return await context.newPage();
    });
    for (const context of contexts) await context.close();
  },

  cleanPages: [
    async ({ context }, provide) => {
      const faults: string[] = [];
      context.on("weberror", (error) => faults.push(error.error().message));
      context.on("console", (message) => {
        if (message.text().includes("Content Security Policy")) faults.push(message.text());
      });
      await provide();
      if (faults.length > 0) throw new Error(`A page was not clean:\n${faults.join("\n")}`);
    },
    { auto: true },
  ],
});
