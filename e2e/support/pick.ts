import type { Page } from "@playwright/test";
import { expect } from "../fixtures.ts";
import type { OrgUser } from "./org.ts";

/** Types someone's last name into the field for people with this label, and takes them from the list. */
export async function pickPerson(page: Page, label: string, { profile }: OrgUser): Promise<void> {
  const box = page.getByRole("combobox", { name: label });
  await expect(async () => {
    await box.fill("");
    await box.pressSequentially(profile.lastName);
    await page.getByRole("option", { name: new RegExp(profile.lastName) }).click({ timeout: 4_000 });
  }).toPass();
}
