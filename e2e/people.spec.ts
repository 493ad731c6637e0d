import { randomInt } from "node:crypto";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { expectAccessible } from "./support/accessible.ts";
import {
  addToGroup,
  callOrg,
  createFindable,
  createGroup,
  createPerson,
  groupId,
  type OrgUser,
} from "./support/org.ts";

test.use({ role: "helpdesk" });

const rows = (page: Page) => page.getByRole("table", { name: "People" }).locator("tbody tr[data-row-id]");
const names = (page: Page) => rows(page).getByRole("link");
const search = (page: Page) => page.getByRole("searchbox", { name: "Search people" });

test("searches as one types, keeps the cursor, and keeps the text in the URL", async ({ page }) => {
  const { id, profile } = await createFindable();
  const { lastName } = profile;
  await page.goto("/people");
  await expect(rows(page)).toHaveCount(50);

  await expect(async () => {
    // The page listens once its scripts have run.
    await page.keyboard.press("/");
    await expect(search(page)).toBeFocused({ timeout: 500 });
  }).toPass();
  await page.keyboard.type(lastName, { delay: 20 });
  await expect(names(page)).toHaveText([`Tess ${lastName}`]);
  await expect(search(page)).toBeFocused();
  await expect(page).toHaveURL(`/people?q=${lastName}`);
  await expect(page.getByRole("status").filter({ hasText: /^1 person$/ })).toBeVisible();

  await page.reload();
  await expect(search(page)).toHaveValue(lastName);
  await names(page).click();
  await expect(page).toHaveURL(`/people/${id}`);
  await page.goBack();
  await expect(names(page)).toHaveText([`Tess ${lastName}`]);
});

test("finds a caller by their phone number, as they say it, and by their employee number", async ({ page }) => {
  const digits = String(randomInt(1e8, 1e9));
  const employeeNumber = `N${digits}`;
  const { profile } = await createFindable(undefined, { mobilePhone: `+49${digits}`, employeeNumber });
  for (const typed of [`0049 ${digits.slice(0, 3)} ${digits.slice(3)}`, employeeNumber.slice(0, -1)]) {
    await page.goto(`/people?q=${encodeURIComponent(typed)}`);
    await expect(names(page), typed).toHaveText([`Tess ${profile.lastName}`]);
  }
});

test("finds nobody, says why that may be, and clears the way back", async ({ page }) => {
  await page.goto("/people?q=nobodyiscalledthis&status=STAGED");
  await expect(page.getByText("Nobody matches")).toBeVisible();
  await expect(page.getByText(/the start of first name, last name, login, email and employee number/)).toBeVisible();
  await page.getByRole("button", { name: "Clear search and filters" }).click();
  await expect(rows(page)).toHaveCount(50);
  await expect(page).toHaveURL("/people");
});

test("everyone in one list: read on the way down, selected as one, and walked through by keys", async ({ page }) => {
  await page.goto("/people");
  await page.getByRole("button", { name: "One list" }).click();
  await expect(page.getByText("200 people loaded so far; scroll for more.")).toBeVisible();
  await rows(page).first().focus();
  await page.keyboard.press("End");
  await expect(page.getByText("400 people loaded so far; scroll for more.")).toBeVisible();
  await page.getByRole("button", { name: "Load all" }).click();
  const end = page.getByText(/^All \d+ people\./);
  await expect(end).toBeVisible();
  const count = Number(/\d+/.exec((await end.textContent()) ?? "")?.[0]);
  expect(count).toBeGreaterThan(400);

  await page.getByRole("checkbox", { name: "Select all rows on this page" }).click();
  await expect(page.getByRole("region", { name: "Selected rows" })).toContainText(`${count} selected`);
  await page.keyboard.press("Tab");
  await rows(page).first().focus();
  await page.keyboard.press("End");
  // The header is the first row.
  const last = page.locator(`tr[aria-rowindex="${count + 1}"]`);
  await expect(last).toBeFocused();
  await page.keyboard.press("x");
  await expect(page.getByRole("region", { name: "Selected rows" })).toContainText(`${count - 1} selected`);
  await page.keyboard.press("Home");
  await expect(page.locator('tr[aria-rowindex="2"]')).toBeFocused();
  expect(await rows(page).count()).toBeLessThan(100);
  await expectAccessible(page);
});

test("filters by status and department, each a step for the back button", async ({ page }) => {
  await page.goto("/people");
  await page.getByRole("group", { name: "Filters" }).getByRole("button", { name: "Status" }).click();
  await page.getByRole("menuitemcheckbox", { name: "Suspended" }).click();
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(/status=SUSPENDED/);
  await expect(rows(page).first()).toContainText("Suspended");
  await expect(rows(page).filter({ hasNotText: "Suspended" })).toHaveCount(0);
  const suspended = await rows(page).count();

  const department = page.getByRole("combobox", { name: "Department" });
  await department.click();
  await department.pressSequentially("Engin");
  await page.getByRole("option", { name: "Engineering" }).click();
  await expect(page).toHaveURL(/department=Engineering/);
  await expect(rows(page).filter({ hasNotText: "Engineering" })).toHaveCount(0);
  await expect.poll(() => rows(page).count()).toBeLessThan(suspended);

  await page.goBack();
  await expect(rows(page)).toHaveCount(suspended);
  await page.goBack();
  await expect(rows(page)).toHaveCount(50);
});

test("lists a group's members, says why they cannot be sorted, and names a group that came by URL", async ({
  page,
}) => {
  const name = "Marketing";
  const id = await groupId(name);
  const [first] = await callOrg<OrgUser[]>("GET", `/api/v1/groups/${id}/users`);
  await page.goto("/people");
  const box = page.getByRole("combobox", { name: "Group", exact: true });
  await box.click();
  await box.pressSequentially(name);
  await page
    .getByRole("option", { name: new RegExp(`^${name}`) })
    .first()
    .click();
  await expect(page).toHaveURL(new RegExp(`group=${id}`));
  await expect(names(page).first()).toHaveText(new RegExp(`${first!.profile.lastName}$`));
  await expect(page.getByText("so they cannot be sorted")).toBeVisible();
  await expect(page.getByRole("columnheader", { name: "Name" }).getByRole("button")).toHaveCount(0);

  await page.reload();
  await expect(box).toHaveValue(name);
});

test("sorts by a column and back", async ({ page }) => {
  await page.goto("/people");
  const login = page.getByRole("columnheader", { name: "Login" });
  await login.getByRole("button").click();
  await expect(login).toHaveAttribute("aria-sort", "ascending");
  await login.getByRole("button").click();
  await expect(login).toHaveAttribute("aria-sort", "descending");
  await expect(page).toHaveURL(/sort=login&order=desc/);
  await expect(rows(page).first()).not.toContainText("Abel");
  const logins = await rows(page).getByText(/@/).allTextContents();
  expect(logins).toEqual(logins.toSorted((a, b) => b.localeCompare(a)));
});

test("pages forwards, back by the browser, and after a reload still back by its own button", async ({ page }) => {
  await page.goto("/people?limit=25");
  await expect(rows(page)).toHaveCount(25);
  const next = page.getByRole("button", { name: "Next", exact: true });
  const previous = page.getByRole("button", { name: "Previous" });
  const pages: string[][] = [await names(page).allTextContents()];
  for (const former of [0, 1]) {
    await next.click();
    await expect(names(page).first()).not.toHaveText(pages[former]![0]!);
    pages.push(await names(page).allTextContents());
  }
  expect(new Set(pages.flat()).size).toBe(75);

  await page.goBack();
  await expect(names(page)).toHaveText(pages[1]!);
  await page.goForward();
  await expect(names(page)).toHaveText(pages[2]!);
  await page.reload();
  await expect(names(page)).toHaveText(pages[2]!);
  await previous.click();
  await expect(names(page)).toHaveText(pages[1]!);
  await previous.click();
  await expect(names(page)).toHaveText(pages[0]!);
  await expect(previous).toHaveAttribute("aria-disabled", "true");
});

test("keeps the selection from page to page and hands it to a bulk job", async ({ page }) => {
  await page.goto("/people?limit=25");
  const first = await names(page).first().textContent();
  await rows(page).nth(0).getByRole("checkbox").check();
  await rows(page)
    .nth(2)
    .getByRole("checkbox")
    .click({ modifiers: ["Shift"] });
  await page.getByRole("button", { name: "Next", exact: true }).click();
  await expect(names(page).first()).not.toHaveText(first!);
  await rows(page).nth(0).getByRole("checkbox").check();

  const bar = page.getByRole("region", { name: "Selected rows" });
  await expect(bar).toContainText("4 selected, 1 on this page");
  await bar.getByRole("button", { name: "Suspend…" }).click();
  await expect(page.getByRole("dialog", { name: /Suspend.*4 people/ })).toBeVisible();
});

test("tells an auditor why nothing can be done to a selection", async ({ pageAs }) => {
  const page = await pageAs("auditor");
  await page.goto("/people");
  await rows(page).nth(0).getByRole("checkbox").check();
  const suspend = page.getByRole("button", { name: "Suspend…" });
  await expect(suspend).toHaveAttribute("aria-disabled", "true");
  await expect(suspend).toHaveAccessibleDescription("Your role (Auditor) does not include this.");
});

test("works by keyboard alone: j and k move, x selects, Enter opens", async ({ page }) => {
  await page.goto("/people");
  await rows(page).first().focus();
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await page.keyboard.press("k");
  await expect(rows(page).nth(1)).toBeFocused();
  await page.keyboard.press("x");
  await expect(rows(page).nth(1).getByRole("checkbox")).toBeChecked();
  const href = await names(page).nth(1).getAttribute("href");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(href!);
});

test("hides and shows columns, and keeps that in the URL", async ({ page }) => {
  await page.goto("/people");
  await page.getByRole("button", { name: "Columns and density" }).click();
  await page.getByRole("menuitemcheckbox", { name: "Department" }).click();
  await page.getByRole("menuitemcheckbox", { name: "City" }).click();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("columnheader", { name: "Department" })).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole("columnheader", { name: "City" })).toBeVisible();
  await expect(page.getByRole("columnheader", { name: "Department" })).toHaveCount(0);
});

test("says in words what Okta refuses, with its code and request id, and tries again", async ({ page }) => {
  const group = await createGroup();
  const member = await createPerson();
  await addToGroup(group.id, member.id);
  // Once for the page on the server, once for the browser that asks again.
  const path = `/api/v1/groups/${group.id}/users`;
  await callOrg("POST", "/_sandbox/faults", [{ kind: "error", errorCode: "E0000006", method: "GET", path, times: 2 }]);
  await page.goto(`/people?group=${group.id}`);
  const alert = page.getByRole("alert").filter({ hasText: "E0000006" });
  await expect(alert).toContainText("Okta request id");
  await alert.getByRole("button", { name: "Try again" }).click();
  await expect(names(page)).toHaveText([`Tess ${member.profile.lastName}`]);
});

test("says in words when this console itself cannot be reached", async ({ page }) => {
  await page.goto("/people");
  await page.route("**/api/people?*", (route) => route.abort(), { times: 1 });
  await page.getByRole("columnheader", { name: "Department" }).getByRole("button").click();
  const alert = page.getByRole("alert").filter({ hasText: "Gatehouse could not be reached." });
  await alert.getByRole("button", { name: "Try again" }).click();
  await expect(rows(page)).toHaveCount(50);
});

test("is accessible in both themes: the list, a selection, and nobody found", async ({ page }) => {
  await page.goto("/people");
  await rows(page).nth(0).getByRole("checkbox").check();
  await expectAccessible(page);
  await page.goto("/people?q=nobodyiscalledthis");
  await expect(page.getByText("Nobody matches")).toBeVisible();
  await expectAccessible(page);
});

test("fits a phone: nothing is wider than the window, and name and status show", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/people");
  await expect(rows(page)).toHaveCount(50);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await expect(
    rows(page)
      .first()
      .getByText(/Active|Staged|Suspended|Locked out/),
  ).toBeInViewport();
});
