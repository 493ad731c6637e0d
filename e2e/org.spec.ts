import { expect, test } from "./fixtures.ts";
import { expectAccessible } from "./support/accessible.ts";
import { callOrg } from "./support/org.ts";

test.use({ role: "admin" });

type Named = { id: string; name: string };

test("policies say in words whom they are for and what follows", async ({ page }) => {
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
  await page.getByLabel("Which attributes").selectOption({ label: "Added by this org" });
  await expect(page).toHaveURL(/kind=custom/);
  await expect(rows.filter({ hasText: "Work mode" })).toContainText("In the office");
  await page.reload();
  await expect(rows.filter({ hasText: "Work mode" })).toHaveCount(1);
  await expect(rows.filter({ hasText: "firstName" })).toHaveCount(0);
  await expectAccessible(page);
});

test("the matrix of permissions marks one's own role", async ({ page }) => {
  await page.goto("/permissions");
  const people = page.getByRole("table", { name: "Permissions: People" });
  const erase = people.getByRole("row", { name: /user\.delete/ });
  await expect(erase.getByRole("cell").nth(0)).toHaveText("No");
  await expect(erase.getByRole("cell").nth(1)).toHaveText("Yes");
  await expectAccessible(page);
});
