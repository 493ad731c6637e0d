import type { Browser } from "@playwright/test";
import { SetupError } from "#scripts/setup-error.ts";
import { demoPeople } from "#scripts/start/sandbox.ts";
import type { RunningProduct } from "./product.ts";

/** Cookies of a signed-in browser, as Playwright has them. */
export type Session = Awaited<ReturnType<Awaited<ReturnType<Browser["newContext"]>>["cookies"]>>;

/** Signs in as someone of the sandbox org with a role, the way people do, and gives the cookies that come of it. */
export async function signIn(browser: Browser, product: RunningProduct, role = "admin"): Promise<Session> {
  const login = await loginOf(product, role);
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${product.url}/sign-in?next=/people`);
  await page.getByRole("button", { name: "Sign in with Okta" }).click();
  await page.locator(`button[name="demo"][value="${login}"]`).click();
  await page.waitForURL(`${product.url}/people`);
  const session = await context.cookies(product.url);
  await context.close();
  return session;
}

async function loginOf({ orgUrl, apiToken }: RunningProduct, role: string): Promise<string> {
  const people = await demoPeople({ url: orgUrl, credentials: { apiToken } });
  const person = people.find((each) => each.role === role);
  if (!person) throw new SetupError(`The sandbox org names nobody with the role ${role} that one can sign in as.`);
  return person.login;
}
