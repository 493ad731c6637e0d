import { expect, type Page } from "@playwright/test";
import { loginsCsv } from "./csv.ts";

/** Waits until the job in view stands so. */
export async function expectState(page: Page, words: string): Promise<void> {
  await expect(page.getByRole("main").getByText(words, { exact: true }).first()).toBeVisible({ timeout: 45_000 });
}

/** Has a CSV of logins planned and waits for the plan. @returns the job's id */
export async function planSuspension(page: Page, logins: readonly string[], reason: string): Promise<string> {
  await page.goto("/bulk/new");
  await page.getByLabel("CSV file of people").setInputFiles(loginsCsv(logins));
  await page.getByRole("radio", { name: "Suspend people" }).check();
  await page.getByLabel("Reason or ticket number").fill(reason);
  await page.getByRole("button", { name: "Look everybody up" }).click();
  await expect(page).toHaveURL(/\/bulk\/[0-9a-f-]{36}/);
  await expectState(page, "Waiting to be started");
  return new URL(page.url()).pathname.split("/").at(-1) ?? "";
}

/** Starts the planned job in view and waits until it is done. */
export async function startAndFinish(page: Page, order: string): Promise<void> {
  await page.getByRole("button", { name: `Start: ${order}` }).click();
  const confirm = order.charAt(0).toUpperCase() + order.slice(1);
  await page.getByRole("alertdialog").getByRole("button", { name: confirm }).click();
  await expectState(page, "Done");
}
