import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { expectAccessible } from "./support/accessible.ts";
import { callOrg, createFindable } from "./support/org.ts";

test.use({ role: "helpdesk" });

const box = (page: Page) => page.getByRole("banner").getByRole("combobox", { name: /^Find people/ });

/** Puts the cursor into the box by its keys; they count only once the page's scripts have taken over. */
async function enter(page: Page): Promise<void> {
  await expect(async () => {
    await page.keyboard.press("ControlOrMeta+k");
    await expect(box(page)).toBeFocused({ timeout: 500 });
  }).toPass();
}

test("a person is opened from any page by keyboard alone, and is offered again afterwards", async ({ page }) => {
  const { id, profile } = await createFindable();
  await page.goto("/audit");
  await enter(page);
  await page.keyboard.type(profile.lastName);
  const option = page.getByRole("option", { name: `Tess ${profile.lastName}` });
  await expect(option).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await expect(option).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`/people/${id}`);

  await enter(page);
  await expect(page.getByRole("group", { name: "Opened last" }).getByRole("option")).toHaveText([
    new RegExp(profile.lastName),
  ]);
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("option")).toHaveCount(0);
});

test("Enter opens the only person found, however early it is pressed", async ({ page }) => {
  const { id, profile } = await createFindable();
  await page.goto("/audit");
  await enter(page);
  await page.keyboard.type(profile.lastName);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`/people/${id}`);
});

test("“suspend …” leads to the form of that operation on that person, and does nothing by itself", async ({ page }) => {
  const { id, profile } = await createFindable();
  await page.goto("/");
  await enter(page);
  await page.keyboard.type(`suspend ${profile.lastName}`);
  const option = page.getByRole("option", { name: `Suspend: Tess ${profile.lastName}` });
  await expect(option).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`/people/${id}`);
  const dialog = page.getByRole("dialog", { name: `Suspend: Tess ${profile.lastName}` });
  await expect(dialog).toBeVisible();
  await page.keyboard.press("Escape");
  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: `Tess ${profile.lastName}` })).toBeVisible();
  await expect(dialog).toHaveCount(0);
});

test("a reason typed behind a colon stands in the form, and in no address", async ({ page }) => {
  const { id, profile } = await createFindable();
  await page.goto("/");
  await enter(page);
  await page.keyboard.type(`reset password ${profile.lastName}: INC-4714 forgot it`);
  const option = page.getByRole("option", { name: `Reset password: Tess ${profile.lastName}` });
  await expect(option).toHaveAttribute("aria-selected", "true");
  const addresses: string[] = [];
  page.on("request", (request) => addresses.push(request.url()));
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: `Reset password: Tess ${profile.lastName}` });
  await expect(dialog.getByLabel(/Reason/)).toHaveValue("INC-4714 forgot it");
  // The cursor is where something is still missing.
  await expect(dialog.getByLabel(/who is calling/)).toBeFocused();
  await page.keyboard.press("c");
  await expect(dialog.getByLabel(/who is calling/)).toHaveValue("callback");
  await page.keyboard.press("Tab");
  await expect(dialog.getByLabel(/Reason/)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  const { status } = await callOrg<{ status: string }>("GET", `/api/v1/users/${id}`);
  expect(status).toBe("RECOVERY");
  expect(addresses.filter((address) => address.includes("INC-4714"))).toEqual([]);
});

test("how the caller was verified, said behind the reason, is chosen in the form, which one key sends", async ({
  page,
}) => {
  const { id, profile } = await createFindable();
  await page.goto("/");
  await enter(page);
  await page.keyboard.type(`reset password ${profile.lastName}: INC-4715, forgot it, called back`);
  const option = page.getByRole("option", { name: `Reset password: Tess ${profile.lastName}` });
  await expect(option).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: `Reset password: Tess ${profile.lastName}` });
  await expect(dialog.getByLabel(/who is calling/)).toHaveValue("callback");
  await expect(dialog.getByLabel(/Reason/)).toHaveValue("INC-4715, forgot it");
  await expect(dialog.locator(":is(input, select):focus")).toHaveCount(1);
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  const { status } = await callOrg<{ status: string }>("GET", `/api/v1/users/${id}`);
  expect(status).toBe("RECOVERY");
});

test("of several with one name, those it can be done to come first", async ({ page }) => {
  const inOrder = [await createFindable()];
  const family = inOrder[0]!.profile.lastName;
  for (let more = 0; more < 2; more += 1) inOrder.push(await createFindable(family));
  await page.goto("/");
  await enter(page);
  await page.keyboard.type(`suspend ${family}`);
  const options = page.getByRole("option", { name: `Suspend: Tess ${family}` });
  await expect(options).toHaveCount(3);
  const last = (await options.last().textContent())!;
  const suspended = inOrder.find(({ profile }) => last.includes(profile.login))!;
  await callOrg("POST", `/api/v1/users/${suspended.id}/lifecycle/suspend`);

  await expect(async () => {
    await page.reload();
    await enter(page);
    await page.keyboard.type(`unsuspend ${family}`);
    const first = page.getByRole("option", { name: `Unsuspend: Tess ${family}` }).first();
    await expect(first).toContainText(`${suspended.profile.login} · Suspended`, { timeout: 3_000 });
  }).toPass();
});

test("pages are found by name; a role is not offered what it may not do", async ({ page, pageAs }) => {
  await page.goto("/");
  await enter(page);
  await page.keyboard.type("go to policies");
  await expect(page.getByRole("option", { name: /^Policies/ })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/policies");

  const auditor = await pageAs("auditor");
  const { profile } = await createFindable();
  await auditor.goto("/");
  await enter(auditor);
  await auditor.keyboard.type(`suspend ${profile.lastName}`);
  await expect(auditor.getByRole("option", { name: /^All people that match/ })).toBeVisible();
  await expect(auditor.getByRole("option", { name: /^Suspend/ })).toHaveCount(0);
});
