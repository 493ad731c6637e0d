import { expect, test } from "./fixtures.ts";
import { expectAccessible } from "./support/accessible.ts";
import { callOrg } from "./support/org.ts";

test("the helpdesk begins with who is locked out, and a form that unlocks them one click away", async ({ pageAs }) => {
  const page = await pageAs("helpdesk");
  await page.goto("/");
  const search = encodeURIComponent('status eq "LOCKED_OUT"');
  const lockedOut = await callOrg<unknown[]>("GET", `/api/v1/users?search=${search}&limit=200`);
  const attention = page.getByRole("region", { name: "Needs attention" });
  await expect(attention.getByRole("link", { name: /locked out$/ })).toContainText(String(lockedOut.length));
  await expect(page.getByRole("figure", { name: "Sign-ins at Okta over seven days" })).toBeVisible();
  await expectAccessible(page);

  const [unlock] = await page.getByRole("link", { name: /^Unlock / }).all();
  const name = (await unlock!.getAttribute("aria-label"))!.replace("Unlock ", "");
  await unlock!.click();
  await expect(page.getByRole("dialog", { name: `Unlock: ${name}` })).toBeVisible();
});

test("an auditor sees what was changed and what is unsettled, and nothing to change", async ({ pageAs }) => {
  const page = await pageAs("auditor");
  await page.goto("/");
  await expect(page.getByRole("region", { name: "Changes through this console" })).toContainText("in seven days");
  await expect(page.getByRole("link", { name: /^Unlock / })).toHaveCount(0);
  const chart = page.getByRole("figure", { name: "Changes through this console by day" });
  await chart.getByText("As a table").click();
  // Fourteen days and the head of the table.
  await expect(chart.getByRole("row")).toHaveCount(15);
  await expectAccessible(page);
});
