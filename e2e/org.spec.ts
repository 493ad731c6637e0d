import { parse } from "csv-parse/sync";
import { expect, test } from "./fixtures.ts";
import { expectAccessible } from "./support/accessible.ts";
import { callOrg } from "./support/org.ts";

test.use({ role: "admin" });

type Named = { id: string; name: string };

test("policies say in words who they are for and what follows", async ({ page }) => {
  const [policy] = await callOrg<Named[]>("GET", "/api/v1/policies?type=ACCESS_POLICY");
  await page.goto("/policies");
  await page.getByLabel("Kind of policy").selectOption({ label: "App sign-in" });
  await expect(page).toHaveURL("/policies?type=ACCESS_POLICY");
  await page.getByRole("link", { name: policy!.name, exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: policy!.name })).toBeVisible();
  const rules = page.getByRole("region", { name: /^Rules/ });
  await expect(rules).toContainText(/Two factors|Any one factor/);
  await expect(rules).toContainText("Anywhere");
  await rules.getByText("As Okta has it").first().click();
  await expect(rules.locator("pre").first()).toContainText('"appSignOn"');
  await expectAccessible(page);
});

test("realms are found by a part of their name", async ({ page }) => {
  const realms = await callOrg<{ profile: { name: string } }[]>("GET", "/api/v1/realms");
  const wanted = realms.find(({ profile }) => profile.name.length > 6)!.profile.name;
  await page.goto("/realms");
  const rows = page.getByRole("table", { name: "Realms" }).locator("tbody tr");
  await expect(rows).toHaveCount(realms.length);
  await page.getByRole("main").getByRole("searchbox").fill(wanted.slice(2));
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText(wanted);
  await page.getByRole("main").getByRole("searchbox").fill("nowhere at all");
  await expect(page.getByText("No realm matches")).toBeVisible();
  await expectAccessible(page);
});

test("user types tell their attributes by the org's own schema", async ({ page }) => {
  await page.goto("/user-types");
  const rows = page.getByRole("table", { name: "Attributes" }).locator("tbody tr");
  await expect(rows.filter({ hasText: "login" }).first()).toContainText("Required");
  await page.getByRole("group", { name: "Filters" }).getByRole("button", { name: "Kind" }).click();
  await page.getByRole("menuitemcheckbox", { name: "Added by this org" }).click();
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(/kind=custom/);
  await expect(rows.filter({ hasText: "Work mode" })).toContainText("In the office");
  await page.reload();
  await expect(rows.filter({ hasText: "Work mode" })).toHaveCount(1);
  await expect(rows.filter({ hasText: "firstName" })).toHaveCount(0);
  await expectAccessible(page);
});

// Each with a search that leaves some of its rows, and a column to put away with its heading in a file.
const LISTS = [
  { path: "/user-types", table: "Attributes", q: "name", hide: "variable", heading: "Variable" },
  { path: "/policies?type=PASSWORD", table: "Policies", q: "a", hide: "who", heading: "For" },
  { path: "/realms", table: "Realms", q: "a", hide: "type", heading: "For" },
  { path: "/groups/rules", table: "Group rules", q: "a", hide: "groups", heading: "Into" },
] as const;

for (const { path, table, q, hide, heading } of LISTS) {
  test(`the file of ${path} has the rows and the columns that show`, async ({ page }) => {
    const { searchParams, pathname } = new URL(path, "http://localhost");
    searchParams.set("q", q);
    searchParams.set("hide", hide);
    searchParams.set("limit", "200");
    await page.goto(`${pathname}?${searchParams.toString()}`);
    const rows = page.getByRole("table", { name: table }).locator("tbody tr");
    await expect(rows.first().locator("td,th").nth(1)).toBeVisible();
    await expect(page.getByRole("columnheader", { name: heading, exact: true })).toHaveCount(0);
    const href = await page.getByRole("link", { name: "CSV" }).getAttribute("href");
    const text = await (await page.request.get(href!)).text();
    const [headings, ...lines] = parse(text, { bom: true }) as string[][];
    expect(lines).toHaveLength(await rows.count());
    expect(headings).not.toContain(heading);
    const all = await (await page.request.get(`${href!.split("?")[0]}`)).text();
    expect((parse(all, { bom: true }) as string[][])[0]).toContain(heading);
  });
}

test("a list is sorted and filtered in its address, one step back at a time, and kept as a view", async ({ page }) => {
  await page.goto("/user-types");
  const table = page.getByRole("table", { name: "Attributes" });
  const rows = table.locator("tbody tr");
  await expect(rows.first()).toBeVisible();
  await page.getByRole("button", { name: "Attribute", exact: true }).click();
  await expect(page).toHaveURL(/sort=title/);
  const filters = page.getByRole("group", { name: "Filters" });
  await filters.getByRole("button", { name: "User permission" }).click();
  await page.getByRole("menuitemcheckbox", { name: "Read-write" }).click();
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(/own=change/);
  await expect(page.getByRole("menu")).toHaveCount(0);

  await page.getByRole("button", { name: "Views" }).click();
  const views = page.getByRole("dialog");
  await views.getByLabel("Save the list as it is now, as").fill("Their own");
  await views.getByRole("button", { name: "Save" }).click();
  await expect(views.getByRole("link", { name: "Their own" })).toHaveAttribute(
    "href",
    /sort=title.*own=change|own=change.*sort=title/,
  );
  await page.keyboard.press("Escape");
  await expect(views).toHaveCount(0);

  await page.goBack();
  await expect(page).not.toHaveURL(/own=change/);
  await expect(page).toHaveURL(/sort=title/);
  await expect(filters.getByRole("button", { name: "User permission: Read-write" })).toHaveCount(0);
  // New rows are drawn a moment after the filter is gone.
  await expect(table).toHaveAttribute("aria-busy", "false");
  await rows.first().focus();
  await page.keyboard.press("j");
  await expect(rows.nth(1)).toBeFocused();
});

test("the matrix of permissions marks one's own role", async ({ page }) => {
  await page.goto("/permissions");
  const people = page.getByRole("table", { name: "Permissions: People" });
  const erase = people.getByRole("row", { name: /user\.delete/ });
  await expect(erase.getByRole("cell").nth(0)).toHaveText("No");
  await expect(erase.getByRole("cell").nth(1)).toHaveText("Yes");
  await expectAccessible(page);
});
