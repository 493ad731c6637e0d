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
import { demoPerson, signInHere } from "./support/sign-in.ts";

test.use({ role: "admin" });

const read = (id: string) => callOrg<OrgUser & { profile: Record<string, unknown> }>("GET", `/api/v1/users/${id}`);

test("creates someone by the org's schema, and says Okta's cause beside the field", async ({ page }) => {
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
  await expect(page.getByText("Enter a whole number.")).toBeVisible();
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

test("keeps what was typed when someone else changes the profile meanwhile", async ({ page }) => {
  const { id } = await createPerson();
  await page.goto(`/people/${id}/edit`);
  await expect(async () => {
    await page.getByLabel("Title", { exact: true }).fill("Typed here");
    await expect(page.getByRole("heading", { name: "What will change (1)" })).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await callOrg("POST", `/api/v1/users/${id}`, { profile: { department: "Changed elsewhere" } });
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByText(/changed by someone else in the meantime/)).toBeVisible();
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

test("edits a list a line at a time, and says what becomes of it", async ({ page }) => {
  const { id } = await createPerson();
  await callOrg("POST", `/api/v1/users/${id}`, { profile: { certifications: ["alpha", "beta"] } });
  await page.goto(`/people/${id}/edit`);
  const list = page.getByLabel("Certifications");
  await expect(list).toHaveValue("alpha\nbeta");
  await expect(async () => {
    await list.fill("alpha\n\n gamma \ndelta");
    await expect(list).toHaveValue("alpha\n\n gamma \ndelta", { timeout: 1_000 });
    await expect(page.getByRole("heading", { name: "What will change (1)" })).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page).toHaveURL(`/people/${id}`);
  expect((await read(id)).profile).toMatchObject({ certifications: ["alpha", "gamma", "delta"] });
});

test("says of a profile that a directory decides about, before and after Okta refuses the change", async ({ page }) => {
  const found = await callOrg<(OrgUser & { credentials: { provider: { type: string; name: string } } })[]>(
    "GET",
    `/api/v1/users?limit=200&search=${encodeURIComponent('status eq "ACTIVE"')}`,
  );
  const imported = found.find(({ credentials }) => credentials.provider.type === "ACTIVE_DIRECTORY")!;
  const before = (await read(imported.id)).profile;
  await page.goto(`/people/${imported.id}/edit`);
  await expect(page.getByText("Another system manages this profile.")).toBeVisible();
  await expect(page.getByText(`This person comes from ${imported.credentials.provider.name}.`)).toBeVisible();
  await expect(async () => {
    await page.getByLabel("Title", { exact: true }).fill("Typed in vain");
    await expect(page.getByRole("heading", { name: "What will change (1)" })).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByText("E0000023")).toBeVisible();
  await expect(page.getByLabel("Title", { exact: true })).toHaveValue("Typed in vain");
  await expectAccessible(page);
  expect((await read(imported.id)).profile).toEqual(before);
});

test("creates someone with the hash of a password and a recovery question, and changes the question", async ({
  page,
}) => {
  const login = `hashed.${randomUUID().slice(0, 8)}@meridale.example`;
  await page.goto("/people/new");
  await expect(async () => {
    await page.getByRole("radio", { name: /You bring the hash/ }).check();
    await expect(page.getByLabel("Kind of hash")).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await page.getByLabel("First name").fill("Hanna");
  await page.getByLabel("Last name").fill("Hashed");
  await page.getByLabel("Primary email").fill(login);
  await page.getByLabel("Kind of hash").selectOption("BCRYPT");
  await page.getByLabel(/^Hash/).fill("rwh3vH166HCH/NT9XV5FYu2qaMgYqM2");
  await page.getByLabel("Salt").fill("too short");
  await page.getByLabel("Work factor").fill("10");
  await page.getByText("More", { exact: true }).click();
  await page.getByLabel("Recovery question").fill("First pet?");
  const create = page.getByRole("button", { name: "Create person" });
  await create.click();
  await expect(page.getByText("Give the answer too.")).toBeVisible();
  await page.getByLabel("Its answer").fill("Rex the dog");
  await create.click();
  await expect(page.getByText("The salt of BCRYPT has 22 characters.").first()).toBeVisible();
  await expect(page.getByLabel("Salt")).toBeFocused();
  await expectAccessible(page);
  await page.getByLabel("Salt").fill("abcdefghijklmnopqrstuv");
  await create.click();
  await expect(page).toHaveURL(/\/people\/00u/);
  const id = new URL(page.url()).pathname.split("/").at(-1)!;
  type Credentials = { credentials: { recovery_question?: { question: string } }; status: string };
  const made = await callOrg<Credentials>("GET", `/api/v1/users/${id}`);
  expect([made.status, made.credentials.recovery_question?.question]).toEqual(["ACTIVE", "First pet?"]);

  await page.goto(`/people/${id}/edit`);
  await page.getByText("More", { exact: true }).click();
  await expect(async () => {
    await page.getByLabel("New recovery question").fill("First school?");
    await expect(page.getByLabel("Its answer")).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await page.getByLabel("Its answer").fill("Elm Street");
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page).toHaveURL(`/people/${id}`);
  const changed = await callOrg<Credentials>("GET", `/api/v1/users/${id}`);
  expect(changed.credentials.recovery_question?.question).toBe("First school?");
});

test("sets a password that the present one proves, and deactivates in the background", async ({ page }) => {
  const person = await createPerson();
  // What cannot be undone asks for a sign-in of the last five minutes, and the shared one may be older.
  await page.context().clearCookies();
  await page.goto(`/people/${person.id}`);
  await signInHere(page, await demoPerson("admin"));
  await page.getByRole("button", { name: "Set password…", exact: true }).click();
  const form = page.getByRole("dialog", { name: /^Set password/ });
  await expect(form.getByLabel("Current password")).toHaveCount(0);
  await form.getByText("More", { exact: true }).click();
  await form.getByLabel("How it is set").selectOption({ label: "A new password, confirmed with the current one" });
  await form.getByLabel("New password").fill("Another-Passw0rd-of-mine");
  await form.getByLabel(/who is calling/).selectOption({ label: "Video call with photo ID" });
  await form.getByLabel(/Reason/).fill("E2E-31");
  await form.getByRole("button", { name: "Set password" }).click();
  await expect(form.getByText("Enter the current password.")).toBeVisible();
  await expectAccessible(page);
  await form.getByLabel("Current password").fill(person.password);
  await form.getByRole("button", { name: "Set password" }).click();
  await expect(form).toHaveCount(0);

  await page.getByRole("button", { name: "Deactivate…" }).click();
  const last = page.getByRole("dialog", { name: /^Deactivate/ });
  await last.getByText("More", { exact: true }).click();
  await last.getByLabel("Let Okta finish in the background").check();
  await last.getByLabel(/Reason/).fill("E2E-32");
  await last.getByRole("button", { name: "Deactivate" }).click();
  await expect(last).toHaveCount(0);
  await expect(page.getByText("Deactivated", { exact: true }).first()).toBeVisible();
});

test("forms are accessible in both themes", async ({ page }) => {
  const { id } = await createPerson();
  for (const path of ["/people/new", `/people/${id}/edit`]) {
    await page.goto(path);
    await expect(page.getByLabel("First name")).toBeVisible();
    await expectAccessible(page);
  }
});

test("an open list of suggestions hides nothing of the page that one can tab to", async ({ page }) => {
  const group = await createGroup();
  await page.goto("/people/new");
  const field = page.getByRole("combobox", { name: /Groups to add them to/ });
  await expect(async () => {
    await field.fill("");
    await field.pressSequentially(group.name.slice(0, -2));
    await expect(page.getByRole("option", { name: group.name })).toBeVisible({ timeout: 5_000 });
  }).toPass();
  await expect(page.getByRole("button", { name: "Create person" })).toHaveCount(1);
  await expectAccessible(page);
  await page.getByRole("option", { name: group.name }).click();
  await expect(page.getByRole("button", { name: `Remove ${group.name}` })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.locator("body > [aria-live=off]")).toHaveCount(0);
});
