import { expect, type Page } from "@playwright/test";
import { loginsCsv } from "./csv.ts";

/** Waits until the job in view stands so, by the badge beside its title: the counts below use the same words. */
export async function expectState(page: Page, words: string): Promise<void> {
  await expect(page.locator("main header").getByText(words, { exact: true })).toBeVisible({ timeout: 45_000 });
}

/** Sends the form in view and waits for the plan. @returns the job's id */
export async function makePlan(page: Page): Promise<string> {
  await page.getByRole("button", { name: "Make the plan" }).click();
  await expect(page).toHaveURL(/\/bulk\/[0-9a-f-]{36}/);
  await expectState(page, "Waiting to be started");
  return new URL(page.url()).pathname.split("/").at(-1) ?? "";
}

/** Has a CSV of logins planned and waits for the plan. @returns the job's id */
export async function planSuspension(page: Page, logins: readonly string[], reason: string): Promise<string> {
  await page.goto("/bulk/new");
  await page.getByLabel("What to do").selectOption("Suspend");
  await page.getByLabel("CSV file", { exact: true }).setInputFiles(loginsCsv(logins));
  await expect(page.getByLabel("What login is used for")).toHaveValue("who");
  await page.getByLabel("Reason or ticket number").fill(reason);
  return await makePlan(page);
}

/** Starts the planned job in view. @param many as the button has it: "3 people" */
export async function start(page: Page, many: string): Promise<void> {
  await page.getByRole("button", { name: `Start: ${many}` }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Start" }).click();
}

/** Starts the planned job in view and waits until it is done. */
export async function startAndFinish(page: Page, many: string): Promise<void> {
  await start(page, many);
  await expectState(page, "Done");
}
