import { readFile } from "node:fs/promises";
import { expect, test } from "./fixtures.ts";
import { expectAccessible } from "./support/accessible.ts";
import { expectState, makePlan, planSuspension, start, startAndFinish } from "./support/bulk.ts";
import { csvFile } from "./support/csv.ts";
import { callOrg, createFamily, createGroup, memberIds, readPerson } from "./support/org.ts";

test.use({ role: "admin" });

const statusesOf = async (people: readonly { id: string }[]) =>
  (await Promise.all(people.map(({ id }) => readPerson(id)))).map(({ status }) => status);

test("a CSV becomes a plan that changes nobody, then a job with a result for each", async ({ page }) => {
  const { people } = await createFamily(4);
  const [first, , , already] = people;
  await callOrg("POST", `/api/v1/users/${already!.id}/lifecycle/suspend`);
  const logins = [...people.map(({ profile }) => profile.login), first!.profile.login, "nobody@meridale.example"];
  const job = await planSuspension(page, logins, "E2E-1 leavers");

  expect(await statusesOf(people)).toEqual(["ACTIVE", "ACTIVE", "ACTIVE", "SUSPENDED"]);
  const table = page.getByRole("table", { name: "People of this job" });
  await expect(table.getByText("Will be changed")).toHaveCount(3);
  await expect(table.getByText("Skipped")).toHaveCount(1);
  await expect(table.getByText("Refused")).toHaveCount(2);
  const reasons = page.getByRole("region", { name: "Why some were skipped" });
  await expect(reasons).toContainText("The same person as in an earlier row.");
  await expect(reasons).toContainText("The person is suspended already.");
  await expect(reasons).toContainText("Nobody in this org has this id, login or email.");
  await expectAccessible(page);

  await startAndFinish(page, "3 people");
  expect(await statusesOf(people)).toEqual(["SUSPENDED", "SUSPENDED", "SUSPENDED", "SUSPENDED"]);
  await expect(table.getByText("Changed", { exact: true })).toHaveCount(3);

  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download results (CSV)" }).click();
  const csv = await readFile(await (await download).path(), "utf8");
  expect(csv.split("\n").filter((line) => line.includes(",DONE,"))).toHaveLength(3);
  expect(csv).toContain("nobody@meridale.example");

  await page.getByRole("link", { name: "Entries in the audit trail" }).click();
  await expect(page).toHaveURL(`/audit?job=${job}`);
  const trail = page.getByRole("table", { name: "Audit trail" });
  await expect(trail.getByRole("row").filter({ hasText: "Suspend" }).filter({ hasText: "Done" })).toHaveCount(3);
  await expect(trail.getByRole("row").filter({ hasText: "Download a bulk job's results" })).toHaveCount(1);
});

test("people chosen in the list are added to a group", async ({ page }) => {
  const [{ name, people }, group] = await Promise.all([createFamily(3), createGroup()]);
  // Search sees new people a few seconds late.
  await expect(async () => {
    await page.goto(`/people?q=${name}`);
    await expect(page.getByRole("checkbox", { name: /^Select Tess/ })).toHaveCount(3, { timeout: 2_000 });
  }).toPass();
  await page.getByRole("checkbox", { name: "Select all rows on this page" }).check();
  await page.getByRole("button", { name: "Add to group…" }).click();
  const dialog = page.getByRole("dialog", { name: "Add to group: 3 people" });
  await dialog.getByRole("button", { name: "Make the plan" }).click();
  await expect(dialog.getByText("Choose the group.")).toBeVisible();
  await dialog.getByRole("combobox", { name: /Group/ }).fill(group.name);
  await page.getByRole("option", { name: group.name }).click();
  await dialog.getByLabel("Reason or ticket number").fill("E2E-2 project team");
  await expectAccessible(page);
  await makePlan(page);
  await startAndFinish(page, "3 people");
  expect((await memberIds(group.id)).toSorted()).toEqual(people.map(({ id }) => id).toSorted());
});

test("a discarded plan can no longer be started, and nobody was changed", async ({ page }) => {
  const { people } = await createFamily(2);
  await planSuspension(
    page,
    people.map(({ profile }) => profile.login),
    "E2E-3 mistake",
  );
  await page.getByRole("button", { name: "Discard" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Discard" }).click();
  await expectState(page, "Cancelled");
  await expect(page.getByRole("button", { name: /^Start/ })).toHaveCount(0);
  expect(await statusesOf(people)).toEqual(["ACTIVE", "ACTIVE"]);
});

test("a running job can be cancelled: who is left stays as they are", async ({ page }) => {
  const { people } = await createFamily(60);
  // More than are begun at once, and slow enough to be caught in the middle; those under way are finished first.
  const slow = people.map(({ id }) => ({
    kind: "latency",
    milliseconds: 4_000,
    path: `/api/v1/users/${id}/lifecycle/suspend`,
  }));
  await callOrg("POST", "/_sandbox/faults", slow);
  await planSuspension(
    page,
    people.map(({ profile }) => profile.login),
    "E2E-4 slow",
  );
  await start(page, "60 people");
  await expectState(page, "Running");
  await expect(page.getByRole("progressbar", { name: "In progress" })).toBeVisible();
  await page.getByRole("button", { name: "Cancel job" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Cancel the job" }).click();
  await expectState(page, "Cancelled");
  await expect(page.getByText("Not changed").first()).toBeVisible();
  expect((await statusesOf(people)).filter((status) => status === "ACTIVE").length).toBeGreaterThan(0);
});

for (const [what, text, words] of [
  ["has an unclosed quote", 'login\n"ann@x.example\nbob@x.example\n', "quote"],
  ["is empty", "", "empty"],
] as const) {
  test(`a file that ${what} is refused with its reason before anything is sent on`, async ({ page }) => {
    await page.goto("/bulk/new?task=user.suspend");
    await page.getByLabel("CSV file", { exact: true }).setInputFiles(csvFile(text));
    await expect(page.getByRole("alert").filter({ hasText: words })).toBeVisible();
  });
}

test("columns are taken for what they are, and rows that cannot be used are named", async ({ page }) => {
  const { people } = await createFamily(2);
  const [first, second] = people;
  const text = `Person,Abteilung\n${first!.profile.login},Night shift\n,Night shift\n${second!.profile.login},Night shift\n`;
  await page.goto("/bulk/new?task=user.update");
  await page.getByLabel("CSV file", { exact: true }).setInputFiles(csvFile(text));
  await page.getByLabel("What Person is used for").selectOption("who");
  await page.getByLabel("What Abteilung is used for").selectOption("profile.department");
  await expect(page.getByText("1 of 3 rows cannot be used")).toBeVisible();
  await expect(page.getByText("Row 2:")).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("Reason or ticket number").fill("E2E-6 move");
  await makePlan(page);
  await expect(page.getByRole("table", { name: "People of this job" }).getByText("Night shift")).toHaveCount(2);
  await startAndFinish(page, "2 people");
  expect((await readPerson(first!.id)).profile).toMatchObject({ department: "Night shift" });
  // And back: what was there before is read again first, and put back.
  await page.getByRole("button", { name: "Undo…" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Make the plan" }).click();
  await expect(page.getByText("Undoes")).toBeVisible();
  await expectState(page, "Waiting to be started");
  await startAndFinish(page, "2 people");
  expect((await readPerson(first!.id)).profile).not.toMatchObject({ department: "Night shift" });
});

test("offboarding goes step by step and says what is left", async ({ page }) => {
  const [{ people }, group] = await Promise.all([createFamily(1), createGroup()]);
  const [leaver] = people;
  await callOrg("PUT", `/api/v1/groups/${group.id}/users/${leaver!.id}`);
  await page.goto("/bulk/new?task=recipe.offboard&from=list");
  await page.getByLabel("Ids, logins or emails", { exact: false }).last().fill(leaver!.profile.login);
  await page.getByLabel("Reason or ticket number").fill("E2E-7 leaves");
  await makePlan(page);
  const table = page.getByRole("table", { name: "People of this job" });
  await expect(table).toContainText(group.name);
  await page.getByRole("button", { name: /^(Start|Ask for approval): 1 person/ }).click();
  const asked = page.getByRole("dialog");
  await expect(asked.getByLabel(/to confirm the number/)).toHaveCount(0);
  await expectAccessible(page);
  await asked.getByRole("button", { name: "Start" }).click();
  await expectState(page, "Done");
  await expect(table).toContainText("What is left");
  expect((await readPerson(leaver!.id)).status).toBe("SUSPENDED");
  expect(await memberIds(group.id)).toEqual([]);
});

test("an incomplete form says what is missing, at each field", async ({ page }) => {
  await page.goto("/bulk/new");
  await page.getByRole("button", { name: "Make the plan" }).click();
  await expect(page.getByText("Choose what to do.")).toBeVisible();
  await expect(page.getByLabel("What to do")).toBeFocused();
  await page.getByLabel("What to do").selectOption("Suspend");
  await expect(page.getByText("Choose the file.")).toBeVisible();
  await expect(page.getByText("Say why: the audit trail needs it.")).toBeVisible();
  await expectAccessible(page);
});

test("jobs are searched, narrowed down, put in order and taken away as a file", async ({ page }) => {
  const { people } = await createFamily(1);
  const reason = `E2E-6 ${people[0]!.profile.lastName}`;
  const job = await planSuspension(page, [people[0]!.profile.login], reason);
  await expect(page.getByRole("table", { name: "People of this job" })).toContainText(people[0]!.profile.login);
  await page.goto("/bulk?mine=true");
  const rows = page.getByRole("table", { name: "Bulk jobs" }).locator("tbody tr[data-row-id]");
  await page.getByRole("searchbox", { name: "Search bulk jobs" }).fill(reason.toLowerCase());
  await expect(page.getByText("1 job", { exact: true })).toBeVisible();
  await expect(rows).toHaveCount(1);
  await expect(rows.getByRole("link", { name: "Suspend" })).toHaveAttribute("href", `/bulk/${job}`);
  await page.getByRole("columnheader", { name: "Actor" }).getByRole("button").click();
  await expect(page).toHaveURL(/sort=createdBy/);
  await expectAccessible(page);
  const file = page.waitForEvent("download");
  await page.getByRole("link", { name: "CSV" }).click();
  const text = await new Response((await (await file).createReadStream()) as never).text();
  expect(text.trim().split("\n")).toHaveLength(2);
  expect(text).toContain(job);

  await page.goto(`/bulk?status=RUNNING&q=${encodeURIComponent(reason)}`);
  await expect(page.getByText("No bulk job matches")).toBeVisible();
});

test("an auditor sees the plan, and why they cannot start it", async ({ page, pageAs }) => {
  const { people } = await createFamily(1);
  const job = await planSuspension(page, [people[0]!.profile.login], "E2E-5 watched");
  const watched = await pageAs("auditor");
  await watched.goto(`/bulk/${job}`);
  const order = watched.getByRole("button", { name: "Start: 1 person" });
  await expect(order).toHaveAttribute("aria-disabled", "true");
  await expect(order).toHaveAccessibleDescription(/can view this job but not start or stop it/);
  await watched.goto("/bulk/new");
  await expect(watched.getByText("You can view bulk jobs but not make one")).toBeVisible();
  await watched.goto("/bulk");
  await expect(watched.getByRole("table", { name: "Bulk jobs" }).getByRole("row").nth(1)).toBeVisible();
  await expectAccessible(watched);
});
