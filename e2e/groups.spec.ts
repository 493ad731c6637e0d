import { randomUUID } from "node:crypto";
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
  memberIds,
  type OrgUser,
} from "./support/org.ts";
import { pickPerson } from "./support/pick.ts";

test.use({ role: "admin" });

const member = (page: Page, name: string) =>
  page.getByRole("table", { name: "Members" }).getByRole("row").filter({ hasText: name });
const dialog = (page: Page, name: RegExp) => page.getByRole("dialog", { name });
type Group = { id: string; type: string; profile: { name: string; description?: string } };
const readGroup = (id: string) => callOrg<Group>("GET", `/api/v1/groups/${id}`);

test("makes a group, changes what it is for, and asks why before it deletes one", async ({ page }) => {
  const name = `Made here ${randomUUID().slice(0, 8)}`;
  await page.goto("/groups");
  await page.getByRole("button", { name: "Create group" }).click();
  const form = dialog(page, /^Create group/);
  await form.getByRole("button", { name: "Create group" }).click();
  await expect(form.getByText("Give the group a name.")).toBeVisible();
  await form.getByLabel("Name").fill(name);
  await form.getByRole("button", { name: "Create group" }).click();
  await expect(page).toHaveURL(/\/groups\/00g/);
  const id = new URL(page.url()).pathname.split("/").at(-1)!;

  await page.getByRole("button", { name: "Edit…" }).click();
  await dialog(page, /^Edit group/)
    .getByLabel("Description")
    .fill("For this test");
  await dialog(page, /^Edit group/)
    .getByRole("button", { name: "Edit group" })
    .click();
  await expect(page.getByRole("banner").or(page.locator("main")).getByText("For this test").first()).toBeVisible();
  expect((await readGroup(id)).profile).toMatchObject({ name, description: "For this test" });

  await page.getByRole("button", { name: "Delete…" }).click();
  const last = dialog(page, /^Delete group/);
  await expect(last.getByText("It cannot be restored.", { exact: false })).toBeVisible();
  await expect(last.getByText("Needs approval from a second person")).toBeVisible();
  await last.getByRole("button", { name: "Ask for approval" }).click();
  await expect(last.getByText("Give a reason or ticket number.")).toBeVisible();
  expect((await readGroup(id)).id).toBe(id);
});

test("adds someone by typing, removes them, and undoes that", async ({ page }) => {
  const [group, person] = await Promise.all([createGroup(), createFindable()]);
  await page.goto(`/groups/${group.id}`);
  await pickPerson(page, "Add a person to the group", person);
  await dialog(page, /^Add to group/)
    .getByRole("button", { name: "Add to group" })
    .click();
  await expect(member(page, person.profile.login)).toContainText("By hand");
  expect(await memberIds(group.id)).toEqual([person.id]);

  await member(page, person.profile.login)
    .getByRole("button", { name: /^Remove/ })
    .click();
  const removal = dialog(page, /^Remove from group/);
  await removal.getByRole("button", { name: "Remove from group" }).click();
  // While a dialog is open the page beneath it has no roles: every row would count as gone.
  await expect(removal).toHaveCount(0);
  await expect(member(page, person.profile.login)).toHaveCount(0);
  await page.getByRole("group").filter({ hasText: "no longer in" }).getByRole("button", { name: "Undo" }).click();
  await expect(member(page, person.profile.login)).toHaveCount(1);
  expect(await memberIds(group.id)).toEqual([person.id]);
});

test("says which rule put someone there, and what removing them does", async ({ page }) => {
  const id = await groupId("Marketing");
  await page.goto(`/groups/${id}`);
  await expect(page.getByRole("region", { name: /^Rules that fill it/ })).toContainText("Department is “Marketing”");
  const row = page.getByRole("table", { name: "Members" }).getByRole("row").filter({ hasText: "By the rule" }).first();
  await row.getByRole("button", { name: /^Remove/ }).click();
  const form = dialog(page, /^Remove from group/);
  await expect(form.getByText(/adds them to the exclusions of that rule permanently/)).toBeVisible();
  const before = await memberIds(id);
  await form.getByRole("button", { name: "Remove from group" }).click();
  await expect(form.getByText("You cannot remove them without this.")).toBeVisible();
  expect(await memberIds(id)).toEqual(before);
});

test("says of an app's group who decides about it", async ({ page }) => {
  await page.goto(`/groups/${await groupId("Domain Users")}`);
  await expect(page.getByText("It cannot be changed in Okta.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Edit…" })).toHaveAttribute("aria-disabled", "true");
  await expect(page.getByRole("button", { name: /^Remove…/ }).first()).toHaveAttribute("aria-disabled", "true");
});

test("finds groups by any part of the name and by type, and hands out what is listed", async ({ page }) => {
  await page.goto("/groups?type=APP_GROUP");
  const names = page.getByRole("table", { name: "Groups" }).getByRole("link");
  await expect(names.filter({ hasText: "Domain Users" })).toBeVisible();
  await page.getByRole("searchbox", { name: "Search groups" }).fill("finance");
  await expect(names).toHaveText(["FS-Finance-RW"]);
  const file = page.waitForEvent("download");
  await page.getByRole("link", { name: "CSV" }).click();
  const text = await new Response((await (await file).createReadStream()) as never).text();
  expect(text.trim().split("\n")).toHaveLength(2);
  expect(text).toContain("FS-Finance-RW");
  // What the list hides is not in the file either.
  expect(text).toContain("Members changed");
  expect(text).not.toContain("Created");
});

test("searches, narrows down and puts in order the members of a group, and takes them away as a file", async ({
  page,
}) => {
  const group = await createGroup();
  const family = `Fam${randomUUID().slice(0, 8)}`;
  const [ann, bea, other] = [await createPerson(family), await createPerson(family), await createPerson()];
  for (const { id } of [ann, bea, other]) await addToGroup(group.id, id);
  await callOrg("POST", `/api/v1/users/${bea.id}/lifecycle/suspend`);

  await page.goto(`/groups/${group.id}`);
  const rows = page.getByRole("table", { name: "Members" }).locator("tbody tr[data-row-id]");
  await expect(rows).toHaveCount(3);
  await page.getByRole("searchbox", { name: "Search among them" }).fill(family.toLowerCase());
  await expect(page.getByText("2 of 3", { exact: true })).toBeVisible();
  await expect(rows).toHaveCount(2);
  await page.getByRole("columnheader", { name: "Status" }).getByRole("button").click();
  await expect(page).toHaveURL(/sort=status/);
  await expect(rows.first()).toContainText("Active");
  await page.getByRole("columnheader", { name: "Status" }).getByRole("button").click();
  await expect(rows.first()).toContainText("Suspended");

  const file = page.waitForEvent("download");
  await page.getByRole("link", { name: "CSV" }).click();
  const text = await new Response((await (await file).createReadStream()) as never).text();
  const [heading, ...lines] = text.trim().split("\n");
  expect(heading).toContain("Login");
  expect(heading).not.toContain("Department");
  expect(lines.map((line) => line.split(",")[0])).toEqual([bea.id, ann.id]);

  await page.goto(`/groups/${group.id}?status=SUSPENDED`);
  await expect(rows).toHaveCount(1);
  await rows.getByRole("checkbox").check();
  await page.getByRole("button", { name: "Remove from this group…" }).click();
  const plan = dialog(page, /^Remove from group/);
  await expect(plan.getByRole("combobox", { name: /Group/ })).toHaveValue(group.name);
  await plan.getByLabel(/Reason/).fill("E2E-30 left the project");
  await plan.getByRole("button", { name: "Make the plan" }).click();
  await expect(page).toHaveURL(/\/bulk\//);
});

test("keeps a view of the list by name, and comes back to it", async ({ page }) => {
  await page.goto("/groups?type=APP_GROUP&sort=created&order=desc");
  const views = page.getByRole("dialog", { name: "Views" });
  await page.getByRole("button", { name: "Views" }).click();
  await views.getByRole("button", { name: "Save" }).click();
  await expect(views.getByText("Give the view a name.")).toBeVisible();
  await views.getByLabel(/Save the list/).fill("Newest app groups");
  await views.getByRole("button", { name: "Save" }).click();
  await expect(views.getByRole("link", { name: "Newest app groups" })).toBeVisible();
  await expectAccessible(page);

  await page.goto("/groups");
  await page.getByRole("button", { name: "Views" }).click();
  await views.getByRole("link", { name: "Newest app groups" }).click();
  await expect(page).toHaveURL("/groups?type=APP_GROUP&sort=created&order=desc");
  await expect(page.getByRole("table", { name: "Groups" })).not.toContainText("Built in");
});

test("shows the rules in words", async ({ page }) => {
  await page.goto("/groups/rules?q=intern");
  const row = page.getByRole("table", { name: "Group rules" }).getByRole("row").filter({ hasText: "Interns 2024" });
  await expect(row).toContainText("Title contains “Intern”");
  await expect(row).toContainText("Inactive");
});

test("an auditor sees everything and can change nothing", async ({ pageAs }) => {
  const [group, person] = await Promise.all([createGroup(), createPerson()]);
  await addToGroup(group.id, person.id);
  const page = await pageAs("auditor");
  await page.goto(`/groups/${group.id}`);
  await expect(member(page, person.profile.login)).toBeVisible();
  for (const name of [/^Edit…/, /^Delete…/, /^Remove…/, /^Add a person…/]) {
    await expect(page.getByRole("button", { name })).toHaveAttribute("aria-disabled", "true");
  }
});

test("is accessible in both themes and fits a phone", async ({ page }) => {
  const [first] = await callOrg<OrgUser[]>("GET", "/api/v1/groups?limit=1");
  for (const path of ["/groups", "/groups/rules", `/groups/${first!.id}`]) {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(path);
    await expect(page.getByRole("table").first().getByRole("link").first()).toBeVisible();
    await expectAccessible(page);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(390);
  }
});
