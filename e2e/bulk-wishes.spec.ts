import { expect, test } from "./fixtures.ts";
import { expectAccessible } from "./support/accessible.ts";
import { expectState, makePlan, startAndFinish } from "./support/bulk.ts";
import { loginsCsv } from "./support/csv.ts";
import {
  addToGroup,
  callOrg,
  createFamily,
  createFindable,
  createGroup,
  memberIds,
  readPerson,
} from "./support/org.ts";

test.use({ role: "admin" });

const enrol = (userId: string) =>
  callOrg("POST", `/api/v1/users/${userId}/factors?activate=true`, {
    factorType: "email",
    provider: "OKTA",
    profile: { email: `${userId}@example.com` },
  });
const factorsOf = async (userId: string) => (await callOrg<unknown[]>("GET", `/api/v1/users/${userId}/factors`)).length;

test("factors of everyone who matches a filter are removed", async ({ page }) => {
  const person = await createFindable();
  const department = `Dept ${person.profile.lastName}`;
  await callOrg("POST", `/api/v1/users/${person.id}`, { profile: { department } });
  await enrol(person.id);
  expect(await factorsOf(person.id)).toBe(1);
  await page.goto(`/bulk/new?task=factor.resetAll&from=filter&q=${person.profile.lastName}`);
  await page.getByLabel("Reason or ticket number").fill("E2E-W1 lost phones");
  await makePlan(page);
  await startAndFinish(page, "1 person");
  expect(await factorsOf(person.id)).toBe(0);
});

test("passwords are reset for those a CSV names", async ({ page }) => {
  const { people } = await createFamily(2);
  await page.goto("/bulk/new?task=user.resetPassword");
  const logins = people.map(({ profile }) => profile.login);
  await page.getByLabel("CSV file", { exact: true }).setInputFiles(loginsCsv(logins));
  await expect(page.getByLabel("What login is used for")).toHaveValue("who");
  await page.getByLabel("Reason or ticket number").fill("E2E-W2 phished");
  await makePlan(page);
  await startAndFinish(page, "2 people");
  for (const { id } of people) expect((await readPerson(id)).status).toBe("RECOVERY");
});

test("access to a group ends by itself at the time that is said when it starts", async ({ page }) => {
  const [{ people }, group] = await Promise.all([createFamily(2), createGroup()]);
  await page.goto("/bulk/new?task=group.addMember&from=list");
  await page.getByRole("combobox", { name: /Group/ }).fill(group.name);
  await page.getByRole("option", { name: group.name }).click();
  const logins = people.map(({ profile }) => profile.login).join("\n");
  await page.getByLabel("Ids, logins or emails", { exact: false }).last().fill(logins);
  await page.getByLabel("Reason or ticket number").fill("E2E-W9 project");
  await makePlan(page);
  await page.getByRole("button", { name: "Start: 2 people" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("radio", { name: /By itself, at a time/ }).check();
  await dialog.getByRole("button", { name: "Start" }).click();
  await expect(dialog.getByText("Choose a time after the start.")).toBeVisible();
  await expectAccessible(page);
  // In the browser's own zone, as someone would type it.
  const end = await page.evaluate(() => {
    const at = new Date(Date.now() + 15_000);
    return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 19);
  });
  await dialog.getByLabel("Undone at").fill(end);
  await expect(dialog.getByText(/^That is \d+ \w+ \d{4}, /)).toBeVisible();
  await dialog.getByRole("button", { name: "Start" }).click();
  await expectState(page, "Done");
  // By Okta's log, since on a slow machine they may be out again by now.
  const added = await callOrg<{ target: { id: string }[] }[]>(
    "GET",
    `/api/v1/logs?filter=eventType eq "group.user_membership.add" and target.id eq "${group.id}"`,
  );
  expect(added.flatMap(({ target }) => target.map(({ id }) => id))).toEqual(
    expect.arrayContaining(people.map(({ id }) => id)),
  );
  await expect(page.getByText("Undone by itself")).toBeVisible();
  const another = page.getByRole("link", { name: "Another job" });
  await expect(async () => {
    await page.reload();
    await expect(another).toBeVisible({ timeout: 3_000 });
  }).toPass();
  await another.click();
  // First the other page, then its state: the page before said “Done” too.
  await expect(page.getByText("by itself, as chosen when that job was started")).toBeVisible();
  await expectState(page, "Done");
  expect(await memberIds(group.id)).toEqual([]);
});

test("apps that people were given directly are taken away from all who have them", async ({ page }) => {
  const [{ people }, group] = await Promise.all([createFamily(2), createGroup()]);
  const [app] = await callOrg<{ id: string; label: string }[]>("GET", '/api/v1/apps?filter=status eq "ACTIVE"&limit=1');
  for (const { id } of people) {
    await addToGroup(group.id, id);
    await callOrg("POST", `/api/v1/apps/${app!.id}/users`, { id, scope: "USER" });
  }
  await page.goto(`/bulk/new?task=app.removeUser&from=group&group=${group.id}`);
  await expect(page.getByRole("combobox", { name: /Group/ })).toHaveValue(group.name);
  await page.getByRole("combobox", { name: /App/ }).fill(app!.label);
  await page.getByRole("option", { name: app!.label }).first().click();
  await page.getByLabel("Reason or ticket number").fill("E2E-W15 licences");
  await makePlan(page);
  await startAndFinish(page, "2 people");
  for (const { id } of people) {
    const apps = await callOrg<{ id: string }[]>("GET", `/api/v1/apps?filter=user.id eq "${id}"`);
    expect(apps.map((each) => each.id)).not.toContain(app!.id);
  }
});
