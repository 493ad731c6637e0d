import { expect, test } from "./fixtures.ts";
import { expectAccessible } from "./support/accessible.ts";
import { callOrg, createFamily, orgStatus } from "./support/org.ts";

test.use({ role: "admin" });

test("a delete is asked for, agreed to by someone else, and only then carried out", async ({ page, pageAs }) => {
  const { people } = await createFamily(1);
  const [leaver] = people;
  await callOrg("POST", `/api/v1/users/${leaver!.id}/lifecycle/deactivate`);
  await page.goto(`/people/${leaver!.id}`);
  await page
    .getByRole("region", { name: /^Actions/ })
    .getByRole("button", { name: /^Delete person/ })
    .click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText("Needs approval from a second person")).toBeVisible();
  await expect(dialog.getByRole("button", { name: "Delete person" })).toHaveCount(0);
  await expectAccessible(page);
  await dialog.getByLabel(/Reason or ticket/).fill("E2E-20 erased on request");
  await dialog.getByRole("button", { name: "Ask for approval" }).click();
  await dialog.getByRole("link", { name: "your request" }).click();
  await expect(page).toHaveURL(/\/approvals\//);
  const request = page.url();
  await expect(page.getByText("You cannot decide this")).toBeVisible();
  await expectAccessible(page);
  expect(await orgStatus(leaver!.id)).toBe(200);
  // Asking is no attempt: the trail has the request, and no denial.
  await page.goto(`/audit?target=${leaver!.id}`);
  const entries = page.getByRole("table", { name: "Audit trail" }).locator("tbody tr[data-row-id]");
  await expect(entries.filter({ hasText: "E2E-20" })).toHaveCount(1);
  await expect(entries.filter({ hasText: "Denied" })).toHaveCount(0);

  const second = await pageAs("owner");
  await second.goto("/");
  await second.getByRole("link", { name: /waiting for your approval/ }).click();
  await expect(second).toHaveURL("/approvals");
  await second.getByRole("link", { name: new RegExp(leaver!.profile.login) }).click();
  await second.getByRole("button", { name: "Reject" }).click();
  await expect(second.getByText("Say why you reject it")).toBeVisible();
  await expectAccessible(second);
  await second.getByRole("button", { name: "Approve" }).click();
  await expect(second.getByText("Approved", { exact: true })).toBeVisible();

  await page.goto(request);
  await page.getByRole("button", { name: "Delete person now" }).click();
  await expect(page.getByRole("status").filter({ hasText: leaver!.profile.lastName })).toBeVisible();
  expect(await orgStatus(leaver!.id)).toBe(404);
});

test("requests are searched, narrowed down and taken away as a file", async ({ page }) => {
  const { people } = await createFamily(1);
  const [leaver] = people;
  await callOrg("POST", `/api/v1/users/${leaver!.id}/lifecycle/deactivate`);
  await page.goto(`/people/${leaver!.id}`);
  await page
    .getByRole("region", { name: /^Actions/ })
    .getByRole("button", { name: /^Delete person/ })
    .click();
  await page
    .getByRole("dialog")
    .getByLabel(/Reason or ticket/)
    .fill("E2E-22 looked for");
  await page.getByRole("dialog").getByRole("button", { name: "Ask for approval" }).click();
  await expect(page.getByRole("dialog").getByRole("link", { name: "your request" })).toBeVisible();

  await page.goto(`/approvals?view=mine&status=PENDING&q=${leaver!.profile.login}`);
  const rows = page.getByRole("table", { name: "Approvals" }).locator("tbody tr[data-row-id]");
  await expect(rows).toHaveCount(1);
  await expect(page.getByText("1 request", { exact: true })).toBeVisible();
  await expectAccessible(page);
  const file = page.waitForEvent("download");
  await page.getByRole("link", { name: "CSV" }).click();
  const text = await new Response((await (await file).createReadStream()) as never).text();
  expect(text.trim().split("\n")).toHaveLength(2);
  expect(text).toContain("E2E-22 looked for");
  expect(text).not.toContain("Why a second person");

  await page.getByRole("button", { name: "State: Waiting" }).click();
  await page.getByRole("menuitemcheckbox", { name: "Waiting" }).click();
  await page.getByRole("menuitemcheckbox", { name: "Rejected" }).click();
  await expect(page).toHaveURL(/status=REJECTED/);
  await page.keyboard.press("Escape");
  await expect(page.getByText("No request matches")).toBeVisible();
});

test("a request can be withdrawn", async ({ page }) => {
  const { people } = await createFamily(1);
  await callOrg("POST", `/api/v1/users/${people[0]!.id}/lifecycle/deactivate`);
  await page.goto(`/people/${people[0]!.id}`);
  await page
    .getByRole("region", { name: /^Actions/ })
    .getByRole("button", { name: /^Delete person/ })
    .click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(/Reason or ticket/).fill("E2E-21 second thoughts");
  await dialog.getByRole("button", { name: "Ask for approval" }).click();
  await dialog.getByRole("link", { name: "your request" }).click();
  await page.getByRole("button", { name: "Withdraw the request" }).click();
  await expect(page.getByText("Withdrawn", { exact: true })).toBeVisible();
});
