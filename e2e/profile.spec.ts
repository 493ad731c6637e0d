import { randomUUID } from "node:crypto";
import { expect, test } from "./fixtures.ts";
import { expectAccessible } from "./support/accessible.ts";
import {
  addToGroup,
  callOrg,
  createFindable,
  createGroup,
  createPerson,
  memberIds,
  type OrgUser,
} from "./support/org.ts";

test.use({ role: "admin" });

const read = (id: string) => callOrg<OrgUser & { profile: Record<string, unknown> }>("GET", `/api/v1/users/${id}`);

test("creates somebody by the org's schema, and says Okta's cause beside the field", async ({ page }) => {
  const taken = await createPerson();
  const login = `new.${randomUUID().slice(0, 8)}@meridale.example`;
  await page.goto("/people/new");
  const create = page.getByRole("button", { name: "Create person" });
  await expect(async () => {
    await create.click();
    await expect(page.getByText("First name is needed.")).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await page.getByLabel("First name").fill("Nina");
  await page.getByLabel("Last name").fill("Newcomer");
  await page.getByLabel("Primary email").fill(taken.profile.login);
  await expect(page.getByLabel("Username")).toHaveValue(taken.profile.login);
  await page.getByLabel("Badge number").fill("12x");
  await page.getByLabel("Work mode").selectOption({ label: "Hybrid" });
  await expect(page.getByText("Give a whole number.")).toBeVisible();
  await page.getByLabel("Badge number").fill("4711");
  await create.click();
  await expect(page.getByText(/An object with this field already exists/).first()).toBeVisible();
  await expect(page.getByLabel("Username")).toBeFocused();

  await page.getByLabel("Primary email").fill(login);
  await page.getByLabel("Username").fill(login);
  await create.click();
  await expect(page).toHaveURL(/\/people\/00u/);
  const id = new URL(page.url()).pathname.split("/").at(-1)!;
  expect((await read(id)).profile).toMatchObject({ login, workMode: "HYBRID", badgeNumber: 4711 });
});

test("shows what will change before it is sent, and changes nothing else", async ({ page }) => {
  const { id } = await createPerson();
  const before = (await read(id)).profile;
  await page.goto(`/people/${id}/edit`);
  await expect(async () => {
    await page.getByLabel("Title", { exact: true }).fill("Head of Tests");
    await expect(page.getByRole("heading", { name: "What will change (1)" })).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await page.getByLabel("Reason or ticket number").fill("HR-12");
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page).toHaveURL(`/people/${id}`);
  await expect(page.getByRole("region", { name: "About them" })).toContainText("Head of Tests");
  expect((await read(id)).profile).toEqual({ ...before, title: "Head of Tests" });
});

test("keeps what was typed when somebody else changes the profile meanwhile", async ({ page }) => {
  const { id } = await createPerson();
  await page.goto(`/people/${id}/edit`);
  await expect(async () => {
    await page.getByLabel("Title", { exact: true }).fill("Typed here");
    await expect(page.getByRole("heading", { name: "What will change (1)" })).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await callOrg("POST", `/api/v1/users/${id}`, { profile: { department: "Changed elsewhere" } });
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByText(/changed by somebody else in the meantime/)).toBeVisible();
  await expect(page.getByLabel("Department")).toHaveValue("Changed elsewhere");
  await expect(page.getByLabel("Title", { exact: true })).toHaveValue("Typed here");
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page).toHaveURL(`/people/${id}`);
  expect((await read(id)).profile).toMatchObject({ title: "Typed here", department: "Changed elsewhere" });
});

test("makes one person like another, a pick at a time", async ({ page }) => {
  const [like, person, wanted, left] = await Promise.all([
    createPerson(),
    createPerson(),
    createGroup(),
    createGroup(),
  ]);
  await addToGroup(wanted.id, like.id);
  await addToGroup(left.id, person.id);
  await page.goto(`/people/compare?person=${person.id}&like=${like.id}`);
  await expect(page.getByRole("checkbox", { name: `Give the group ${wanted.name}` })).toBeChecked();
  const take = page.getByRole("checkbox", { name: `Take away the group ${left.name}` });
  await expect(take).not.toBeChecked();
  await expect(async () => {
    await take.check();
    await expect(page.getByRole("button", { name: "Make 2 changes" })).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Make 2 changes" }).click();
  await expect(page.getByText("2 are done.")).toBeVisible();
  expect(await memberIds(wanted.id)).toContain(person.id);
  expect(await memberIds(left.id)).not.toContain(person.id);
});

test("hands out people with any attribute, factors and roles as CSV", async ({ page }) => {
  const { profile } = await createFindable();
  await page.goto(`/people?q=${profile.lastName}`);
  await page.getByRole("button", { name: "CSV…" }).click();
  const dialog = page.getByRole("dialog", { name: "Download as CSV" });
  await dialog.getByRole("checkbox", { name: "Last name" }).check();
  await dialog.getByRole("checkbox", { name: "Factors" }).check();
  const file = page.waitForEvent("download");
  await dialog.getByRole("link", { name: "Download" }).click();
  const text = await new Response((await (await file).createReadStream()) as never).text();
  const [heading, row, ...others] = text.replace("\uFEFF", "").trim().split("\n");
  expect(heading).toMatch(/Name,Login,.*Last name,Factors/);
  expect(row).toContain(profile.login);
  expect(others).toEqual([]);
});

test("forms are accessible in both themes", async ({ page }) => {
  const { id } = await createPerson();
  for (const path of ["/people/new", `/people/${id}/edit`]) {
    await page.goto(path);
    await expect(page.getByLabel("First name")).toBeVisible();
    await expectAccessible(page);
  }
});
