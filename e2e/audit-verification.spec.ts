import { readFile } from "node:fs/promises";
import { expect, test } from "./fixtures.ts";
import { expectAccessible } from "./support/accessible.ts";

test.use({ role: "auditor" });

test("an auditor verifies the live trail, and sees what vouches for it", async ({ page }) => {
  await page.goto("/audit");
  await page.getByRole("link", { name: "Verification" }).click();
  await expect(page.getByRole("heading", { name: "Verification", level: 1 })).toBeVisible();
  await page.getByRole("button", { name: "Verify now" }).click();
  await expect(page.getByText(/^Valid: all [\d,]+ entries are as they were recorded\.$/)).toBeVisible();
  await expect(page.getByRole("region", { name: "Checkpoints" })).toContainText("folder");
  await expect(page.getByRole("heading", { name: "Erase a person's data" })).toHaveCount(0);
  await expectAccessible(page);
  await page.goto("/audit?action=audit.verify");
  const rows = page.getByRole("table", { name: "Audit trail" }).locator("tbody tr");
  await expect(rows.first()).toContainText("Verify the audit trail");
});

test("an export is a file whose checksum the trail has", async ({ page }) => {
  await page.goto("/audit?action=console.signIn");
  await page.getByRole("button", { name: "Export" }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: /^CSV/ }).click();
  const file = await readFile(await (await download).path(), "utf8");
  expect(file).toContain("console.signIn");
  await page.goto("/audit?action=audit.export&result=success");
  await page
    .getByRole("link", { name: /^Details of entry/ })
    .first()
    .click();
  await expect(page.getByRole("dialog")).toContainText(/SHA-256 [0-9a-f]{64}/);
});

test("a search is kept under a name and found again", async ({ page }) => {
  await page.goto("/audit?action=user.delete");
  await page.getByRole("button", { name: "Searches" }).click();
  await page.getByRole("menuitem", { name: /^Save or delete searches/ }).click();
  await page.getByRole("dialog").getByLabel("Name").fill("Deletions");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.goto("/audit");
  await page.getByRole("button", { name: "Searches" }).click();
  await page.getByRole("menuitem", { name: "Deletions" }).click();
  await expect(page).toHaveURL(/action=user\.delete/);
});
