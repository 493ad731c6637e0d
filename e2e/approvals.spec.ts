import { expect, test } from "./fixtures.ts";
import { expectAccessible } from "./support/accessible.ts";
import { callOrg, createFamily, orgStatus } from "./support/org.ts";

test.use({ role: "admin" });

test("a delete is asked for, agreed to by somebody else, and only then carried out", async ({ page, pageAs }) => {
  const { people } = await createFamily(1);
  const [leaver] = people;
  await callOrg("POST", `/api/v1/users/${leaver!.id}/lifecycle/deactivate`);
  await page.goto(`/people/${leaver!.id}`);
  await page
    .getByRole("region", { name: /^Actions/ })
    .getByRole("button", { name: /^Delete person/ })
    .click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(/Reason or ticket/).fill("E2E-20 erased on request");
  await dialog.getByRole("button", { name: "Delete person" }).click();
  await dialog.getByRole("button", { name: "Ask for approval" }).click();
  await dialog.getByRole("link", { name: "your request" }).click();
  await expect(page).toHaveURL(/\/approvals\//);
  await expect(page.getByText("You cannot decide this")).toBeVisible();
  await expectAccessible(page);
  expect(await orgStatus(leaver!.id)).toBe(200);

  const second = await pageAs("owner");
  await second.goto("/");
  await second.getByRole("link", { name: /waiting for your agreement/ }).click();
  await expect(second).toHaveURL("/approvals");
  await second.getByRole("link", { name: new RegExp(leaver!.profile.login) }).click();
  await second.getByRole("button", { name: "Reject" }).click();
  await expect(second.getByText("Say why you reject it")).toBeVisible();
  await expectAccessible(second);
  await second.getByRole("button", { name: "Approve" }).click();
  await expect(second.getByText("Approved", { exact: true })).toBeVisible();

  await page.reload();
  await page.getByRole("button", { name: "Delete person now" }).click();
  await expect(page.getByRole("status").filter({ hasText: leaver!.profile.lastName })).toBeVisible();
  expect(await orgStatus(leaver!.id)).toBe(404);
});

test("a request can be taken back", async ({ page }) => {
  const { people } = await createFamily(1);
  await callOrg("POST", `/api/v1/users/${people[0]!.id}/lifecycle/deactivate`);
  await page.goto(`/people/${people[0]!.id}`);
  await page
    .getByRole("region", { name: /^Actions/ })
    .getByRole("button", { name: /^Delete person/ })
    .click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(/Reason or ticket/).fill("E2E-21 second thoughts");
  await dialog.getByRole("button", { name: "Delete person" }).click();
  await dialog.getByRole("button", { name: "Ask for approval" }).click();
  await dialog.getByRole("link", { name: "your request" }).click();
  await page.getByRole("button", { name: "Take the request back" }).click();
  await expect(page.getByText("Taken back", { exact: true })).toBeVisible();
});
