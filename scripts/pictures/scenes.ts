import type { Page } from "@playwright/test";

/** A picture of a guide: who looks at which page, and what they have done there. */
export type Scene = {
  /** The file's name without its ending. */
  name: string;
  role: "helpdesk" | "admin" | "auditor" | "owner";
  path: string;
  prepare?: (page: Page) => Promise<void>;
};

async function type(page: Page, text: string): Promise<void> {
  await page.getByRole("banner").getByRole("combobox").click();
  await page.keyboard.type(text, { delay: 20 });
}

/** In the order of the guides. */
export const SCENES: readonly Scene[] = [
  {
    name: "start",
    role: "helpdesk",
    path: "/",
    prepare: async (page) => {
      await page.locator("figure svg rect").first().waitFor();
    },
  },
  {
    name: "palette",
    role: "helpdesk",
    path: "/people",
    prepare: async (page) => {
      await type(page, "unlock co");
      await page
        .getByRole("option", { name: /^Unlock: / })
        .first()
        .waitFor();
    },
  },
  {
    name: "person",
    role: "helpdesk",
    path: "/",
    prepare: async (page) => {
      const unlock = page.getByRole("link", { name: /^Unlock / }).first();
      const name = (await unlock.getAttribute("aria-label"))?.replace("Unlock ", "") ?? "";
      await page.getByRole("link", { name, exact: true }).click();
      await page.getByRole("button", { name: "Unlock", exact: true }).waitFor();
    },
  },
  { name: "people", role: "admin", path: "/people?status=LOCKED_OUT,SUSPENDED" },
  {
    name: "policy",
    role: "admin",
    path: "/policies?type=ACCESS_POLICY",
    prepare: async (page) => {
      await page.getByRole("table", { name: "Policies" }).getByRole("link").first().click();
      await page.getByRole("region", { name: /^Rules/ }).waitFor();
    },
  },
  { name: "permissions", role: "auditor", path: "/permissions" },
  { name: "audit", role: "auditor", path: "/audit" },
  { name: "system-log", role: "auditor", path: "/log" },
];
