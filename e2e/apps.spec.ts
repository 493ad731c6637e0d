import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { expectAccessible } from "./support/accessible.ts";
import { callOrg, createFindable, createPerson } from "./support/org.ts";
import { pickPerson } from "./support/pick.ts";

test.use({ role: "admin" });

type App = { id: string; label: string; status: string; signOnMode: string };
const dialog = (page: Page, name: RegExp) => page.getByRole("dialog", { name });
const user = (page: Page, text: string) =>
  page.getByRole("table", { name: "People who have it" }).getByRole("row").filter({ hasText: text });

async function someApp(): Promise<App> {
  const apps = await callOrg<App[]>("GET", '/api/v1/apps?limit=200&filter=status+eq+"ACTIVE"');
  const found = apps.find(({ signOnMode }) => signOnMode === "SAML_2_0");
  if (!found) throw new Error("The sandbox org has no active SAML app.");
  return found;
}

test("assigns an app to someone, shows it among their apps, and undoes it", async ({ page }) => {
  const [app, person] = await Promise.all([someApp(), createFindable()]);
  await page.goto(`/apps/${app.id}`);
  await pickPerson(page, "Assign to a person", person);
  const form = dialog(page, /^Assign app/);
  await form.getByLabel("User name in the app").fill("tess.in.the.app");
  await form.getByRole("button", { name: "Assign app" }).click();
  await expect(page.getByText(/is assigned to/).first()).toBeVisible();

  await page.getByRole("searchbox", { name: "Search among them" }).fill(person.profile.lastName);
  await expect(user(page, person.profile.login)).toContainText("Directly");
  await expect(user(page, person.profile.login)).toContainText("tess.in.the.app");

  await page.goto(`/people/${person.id}`);
  const row = page.getByRole("region", { name: /^Apps/ }).getByRole("listitem").filter({ hasText: app.label });
  await expect(row).toContainText("Assigned to them directly.");
  await row.getByRole("button", { name: /^Remove/ }).click();
  const removal = dialog(page, /^Remove app assignment/);
  await removal.getByRole("button", { name: "Remove app assignment" }).click();
  // While a dialog is open the page beneath it has no roles: every row would count as gone.
  await expect(removal).toHaveCount(0);
  await expect(row).toHaveCount(0);
  await expect(callOrg("GET", `/api/v1/apps/${app.id}/users/${person.id}`)).rejects.toThrow(/404/);
});

test("finds assignments that are left over", async ({ page }) => {
  const [app, person] = await Promise.all([someApp(), createPerson()]);
  await callOrg("POST", `/api/v1/apps/${app.id}/users`, { id: person.id, scope: "USER" });
  await callOrg("POST", `/api/v1/users/${person.id}/lifecycle/suspend`);
  await page.goto(`/apps/${app.id}`);
  await page.getByRole("button", { name: "Search all assignments" }).click();
  const card = page.getByRole("region", { name: /^Left-over assignments/ });
  const all = card.getByRole("button", { name: /^Show all/ });
  await expect(card.getByText(/assignments searched/)).toBeVisible();
  if (await all.isVisible()) await all.click();
  const row = card.getByRole("listitem").filter({ hasText: person.profile.lastName });
  await expect(row).toContainText("Suspended");
});

test("finds apps by status and how one signs in, with the list in the URL", async ({ page }) => {
  await page.goto("/apps?status=INACTIVE");
  const rows = page.getByRole("table", { name: "Apps" }).locator("tbody tr[data-row-id]");
  await expect(rows.first()).toContainText("Inactive");
  await page.goto("/apps?signOnMode=BOOKMARK");
  await expect(rows.first()).toContainText("Bookmark only");
  const link = rows.first().getByRole("link");
  const label = (await link.textContent())!;
  await link.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(label);
});

test("is accessible in both themes and fits a phone", async ({ page }) => {
  const app = await someApp();
  for (const path of ["/apps", `/apps/${app.id}`]) {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(path);
    await expect(page.getByRole("table").first().getByRole("link").first()).toBeVisible();
    await expectAccessible(page);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(390);
  }
});

test("asks for what the app keeps by its own schema, says what is wrong, and shows what will change", async ({
  page,
}) => {
  const [{ id: appId }, person] = await Promise.all([
    callOrg<App>("POST", "/api/v1/apps", { label: `Seats ${randomUUID().slice(0, 8)}`, signOnMode: "SAML_2_0" }),
    createPerson(),
  ]);
  await callOrg("POST", `/api/v1/meta/schemas/apps/${appId}/default`, {
    definitions: {
      custom: {
        properties: {
          licence: { title: "Licence", type: "string", required: true, enum: ["Full", "Guest"] },
          quota: { title: "Quota", type: "integer" },
        },
      },
    },
  });
  await page.goto(`/people/${person.id}`);
  const label = (await callOrg<App>("GET", `/api/v1/apps/${appId}`)).label;
  await page.getByRole("combobox", { name: "Assign an app" }).fill(label);
  await page.getByRole("option", { name: label }).click();
  const form = dialog(page, /^Assign app/);
  await form.getByLabel("Quota").fill("many");
  await form.getByLabel("Quota").blur();
  await expect(form.getByText("Enter a whole number.")).toBeVisible();
  await form.getByLabel("Quota").fill("5");
  await form.getByRole("button", { name: "Assign app" }).click();
  // Okta's cause stands beside its field, which has the cursor.
  await expect(form.getByText("The field cannot be left blank").first()).toBeVisible();
  await expect(form.getByLabel("Licence")).toBeFocused();
  await expectAccessible(page);
  await form.getByLabel("Licence").selectOption("Full");
  await form.getByRole("button", { name: "Assign app" }).click();
  await expect(form).toHaveCount(0);
  const assignment = `/api/v1/apps/${appId}/users/${person.id}`;
  expect(await callOrg("GET", assignment)).toMatchObject({ profile: { licence: "Full", quota: 5 } });

  await page.goto(`/apps/${appId}`);
  await user(page, person.profile.login).getByRole("button", { name: /^Edit/ }).click();
  const edit = dialog(page, /^Edit app assignment/);
  await edit.getByLabel("Licence").selectOption("Guest");
  await expect(edit.getByText("What will change")).toBeVisible();
  await expect(edit.locator("dl")).toContainText(/Licence.*Full.*Guest/);
  await expectAccessible(page);
  await edit.getByRole("button", { name: "Edit app assignment" }).click();
  await expect(edit).toHaveCount(0);
  expect(await callOrg("GET", assignment)).toMatchObject({ profile: { licence: "Guest", quota: 5 } });
});

test("the app that people sign in to this console with is not switched off from here", async ({ page }) => {
  const apps = await callOrg<{ id: string; label: string }[]>("GET", "/api/v1/apps?limit=200");
  const own = apps.find(({ label }) => label === "Gatehouse");
  await page.goto(`/apps/${own?.id}`);
  const deactivate = page.getByRole("button", { name: "Deactivate…" });
  await expect(deactivate).toBeDisabled();
  await expect(deactivate).toHaveAccessibleDescription(/everyone, including you, would be locked out/);
});
