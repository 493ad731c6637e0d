import { expect, test, type Role } from "./fixtures.ts";
import { expectAccessible } from "./support/accessible.ts";
import { demoPerson, fillOktaForm, signInHere } from "./support/sign-in.ts";

const ROLES: Record<Role, string> = { helpdesk: "Helpdesk", admin: "Admin", auditor: "Auditor", owner: "Owner" };

for (const [role, title] of Object.entries(ROLES) as [Role, string][]) {
  test(`${title} comes back to the page asked for, under their own name and role`, async ({ page }) => {
    const person = await demoPerson(role);
    await page.goto("/people?q=ad&sort=login");
    await expect(page).toHaveURL(/\/sign-in\?next=/);
    await signInHere(page, person);
    await expect(page).toHaveURL("/people?q=ad&sort=login");
    await expect(page.getByRole("banner").getByRole("button", { name: `${person.name} ${title}` })).toBeVisible();
  });
}

test("an address on another site is not followed after signing in", async ({ page }) => {
  await page.goto("/sign-in?next=//evil.example/people");
  await signInHere(page, await demoPerson("helpdesk"));
  await expect(page).toHaveURL("/");
});

test("someone without a role is told so, with the groups that give one, and gets nothing else", async ({ page }) => {
  const nobody = await demoPerson("none");
  await page.goto("/people");
  await signInHere(page, nobody);
  await expect(page.getByRole("heading", { name: "You have no access to Gatehouse" })).toBeVisible();
  await expect(page.getByRole("main")).toContainText(nobody.login);
  await expect(page.getByRole("main")).toContainText("Gatehouse Helpdesk");
  await expect(page.getByRole("navigation")).toHaveCount(0);
  expect((await page.request.get("/api/people")).status()).toBe(401);
  await expectAccessible(page);
});

test("after signing out the old cookie is worth nothing", async ({ page, context, playwright, baseURL }) => {
  const { name, ...person } = await demoPerson("auditor");
  await page.goto("/");
  await signInHere(page, person);
  const before = await context.storageState();
  await page.getByRole("button", { name: `${name} Auditor` }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(page.getByRole("heading", { name: "You are signed out" })).toBeVisible();
  await expectAccessible(page);
  const thief = await playwright.request.newContext({ storageState: before, ...(baseURL && { baseURL }) });
  expect((await thief.get("/api/people")).status()).toBe(401);
  await thief.dispose();
});

test("a failed sign-in is said in words, and nobody else's words are repeated", async ({ page }) => {
  await page.goto("/sign-in?error=OAuthCallback");
  await expect(page.getByText("Signing in did not finish.")).toBeVisible();
  await page.goto("/sign-in?error=Call+0900+666");
  await expect(page.getByText("You could not be signed in.")).toBeVisible();
  await expect(page.getByRole("main")).not.toContainText("0900");
  await expectAccessible(page);
});

test("a fresh sign-in in a small window tells the page that waits, closes, and changes the session", async ({
  page,
  context,
  playwright,
  baseURL,
}) => {
  const person = await demoPerson("helpdesk");
  await page.goto("/");
  await signInHere(page, person);
  await expect(page).toHaveURL("/");
  const before = await context.storageState();
  const told = page.evaluate(
    () =>
      new Promise((resolve) => {
        new BroadcastChannel("gatehouse-step-up").addEventListener("message", ({ data }) => resolve(data));
      }),
  );
  const opening = page.waitForEvent("popup");
  await page.evaluate(() => void window.open("/step-up", "step-up", "popup,width=520,height=680"));
  const popup = await opening;
  const closing = popup.waitForEvent("close");
  // Okta's own session still stands, and yet it asks.
  await fillOktaForm(popup, person);
  expect(await told).toEqual({ done: true });
  await closing;
  expect((await page.request.get("/api/people")).status()).toBe(200);
  const old = await playwright.request.newContext({ storageState: before, ...(baseURL && { baseURL }) });
  expect((await old.get("/api/people")).status()).toBe(401);
  await old.dispose();
});

test.describe("inside", () => {
  test.use({ role: "helpdesk" });

  test("people are found from any page by keyboard alone", async ({ page }) => {
    await page.goto("/audit");
    const search = page.getByRole("banner").getByRole("combobox", { name: "Find people, groups, apps, actions" });
    // Keys count only once the page's scripts have taken over.
    await expect(async () => {
      await page.keyboard.press("ControlOrMeta+k");
      await expect(search).toBeFocused({ timeout: 500 });
    }).toPass();
    await page.keyboard.type("an");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/people\?q=an/);
    await page.getByRole("heading", { name: "People" }).click();
    await page.keyboard.press("ControlOrMeta+k");
    await expect(search).toBeFocused();
  });

  test("the start page searches, and breaks no rule of accessibility", async ({ page }) => {
    await page.goto("/");
    await expectAccessible(page);
    await page.getByRole("searchbox", { name: "Search for people by name, login, email or phone" }).fill("an");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL("/people?q=an&open=true");
  });

  test("the theme is kept over a reload", async ({ page }) => {
    await page.emulateMedia({ colorScheme: "light" });
    await page.goto("/");
    await page
      .getByRole("banner")
      .getByRole("button", { name: /Helpdesk/ })
      .click();
    await page.getByRole("menuitemradio", { name: "Dark" }).click();
    await page.reload();
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
    await expect(page.locator("html")).toHaveCSS("color-scheme", "dark");
  });

  test("at the width of a phone the navigation is behind a button and nothing is cut off", async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    for (const path of ["/", "/bulk", "/bulk/new", "/audit"]) {
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow, path).toBeLessThanOrEqual(0);
    }
    await page.getByRole("button", { name: "Open navigation" }).click();
    await page.getByRole("dialog").getByRole("link", { name: "People" }).click();
    await expect(page).toHaveURL("/people");
  });
});
