import { expect, test } from "./fixtures.ts";
import { createFindable, createPerson } from "./support/org.ts";

// What people find where, as they find it: an operation that vanishes from a page is missed here.
test.use({ role: "owner" });

const POSSIBLE = [
  "Reset password…",
  "Email password link…",
  "Set temporary password…",
  "Clear sessions…",
  "Expire password…",
  "Suspend…",
  "Set password…",
  "Remove all factors…",
  "Deactivate…",
];
const NOT_NOW = ["Unlock", "Resend activation", "Unsuspend", "Activate", "Delete person"];

test("the page of an active person offers everything, with the reason where it is not possible now", async ({
  page,
}) => {
  const { id } = await createPerson();
  await page.goto(`/people/${id}`);
  await expect(page.getByRole("button", { name: POSSIBLE[0]! })).toBeVisible();
  const all = await page.locator("main").getByRole("button").allTextContents();
  expect(all.filter((text) => POSSIBLE.includes(text))).toEqual(POSSIBLE);
  await page.getByText(/^\d more that are not possible now/).click();
  const names = (await page.locator("main details dt").allTextContents()).join(", ").split(", ");
  expect(names.filter((name) => NOT_NOW.includes(name)).toSorted()).toEqual(NOT_NOW.toSorted());

  await expect(page.getByRole("link", { name: "Edit profile" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Offboard…" })).toBeVisible();
  await expect(page.getByRole("combobox", { name: "Add to group" })).toBeVisible();
  await expect(page.getByRole("combobox", { name: "Assign an app" })).toBeVisible();
});

test("whatever a person's page offers can be typed", async ({ page }) => {
  await page.goto("/permissions");
  const box = page.getByRole("banner").getByRole("combobox", { name: /^Find people/ });
  for (const title of [...POSSIBLE.map((text) => text.replace("…", "")), ...NOT_NOW]) {
    await box.fill(title.split(" ")[0]!);
    await expect(page.getByRole("option", { name: `${title} …` })).toBeVisible();
  }
});

const SECTIONS = {
  "Joiners and leavers": ["Onboard people", "Offboard people"],
  Access: ["Suspend", "Unsuspend", "Activate", "Resend activation", "Deactivate", "Unlock", "Delete person"],
  "Passwords, factors, sessions": ["Reset password", "Expire password", "Clear sessions", "Remove all factors"],
  Groups: ["Add to group", "Remove from group"],
  Apps: ["Assign app", "Edit app assignment", "Remove app assignment", "Activate app", "Deactivate app"],
  Profiles: ["Create person", "Edit profile"],
};

test("the form for many lays out everything that can be done to many, by sections", async ({ page }) => {
  await page.goto("/bulk/new");
  for (const [label, titles] of Object.entries(SECTIONS)) {
    await expect(page.getByRole("region", { name: label }).getByRole("button")).toHaveText(titles);
    const options = page.getByLabel("What to do").locator(`optgroup[label="${label}"] option`);
    await expect(options).toHaveText(titles);
  }
});

test("people who are selected are offered what is done most at hand, and the rest of it behind a menu", async ({
  page,
}) => {
  const { profile } = await createFindable();
  await page.goto(`/people?q=${profile.lastName}`);
  await page.getByRole("checkbox", { name: /^Select Tess/ }).check();
  await expect(page.getByRole("button", { name: "Suspend…" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Add to group…" })).toBeVisible();
  await page.getByRole("button", { name: "More", exact: true }).click();
  await expect(page.getByRole("menuitem")).toHaveText([
    "Offboard people…",
    "Unsuspend…",
    "Activate…",
    "Resend activation…",
    "Deactivate…",
    "Unlock…",
    "Delete person…",
    "Reset password…",
    "Expire password…",
    "Clear sessions…",
    "Remove all factors…",
    "Remove from group…",
    "Assign app…",
    "Remove app assignment…",
  ]);
});
