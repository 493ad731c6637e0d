import type { Page } from "@playwright/test";
import { demoPeople } from "#scripts/start/sandbox.ts";
import { apiToken, sandboxUrl } from "./product.ts";

export type Credentials = { login: string; password: string };

/** The roles of the sandbox org's demo people; `none` has no role in the console. */
export type DemoRole = "helpdesk" | "admin" | "auditor" | "owner" | "none";

/** Who the sandbox org names to sign in as with this role. @throws Error when it names nobody */
export async function demoPerson(role: DemoRole): Promise<Credentials & { name: string }> {
  const people = await demoPeople({ url: sandboxUrl, credentials: { apiToken: await apiToken() } });
  const person = people.find((each) => each.role === role);
  if (!person) throw new Error(`The sandbox org names nobody to sign in as ${role}.`);
  return person;
}

/** From a page that shows the console's sign-in: through Okta's own page, typed as people do. */
export async function signInHere(page: Page, { login, password }: Credentials): Promise<void> {
  await page.getByRole("button", { name: "Sign in with Okta" }).click();
  await fillOktaForm(page, { login, password });
}

/** Fills in the org's own sign-in page. */
export async function fillOktaForm(page: Page, { login, password }: Credentials): Promise<void> {
  await page.getByLabel("Username").fill(login);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}
