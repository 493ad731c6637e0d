import { randomUUID } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { dataDir } from "../playwright.config.ts";
import { expect, test } from "./fixtures.ts";
import { expectAccessible } from "./support/accessible.ts";
import { expectState, makePlan, startAndFinish } from "./support/bulk.ts";
import { addToGroup, callOrg, createGroup, createPerson, memberIds, readPerson } from "./support/org.ts";
import { demoPerson, fillOktaForm, signInHere } from "./support/sign-in.ts";

type App = { id: string; label: string; signOnMode: string };

async function someApp(): Promise<App> {
  const apps = await callOrg<App[]>("GET", '/api/v1/apps?limit=200&filter=status+eq+"ACTIVE"');
  const found = apps.find(({ signOnMode }) => signOnMode === "SAML_2_0");
  if (!found) throw new Error("The sandbox org has no active SAML app.");
  return found;
}

/** Signed in on its own, for a test that ends the session. */
async function signInAlone(page: Page): Promise<void> {
  await page.goto("/people");
  await signInHere(page, await demoPerson("admin"));
  await page.getByRole("navigation", { name: "Main" }).waitFor();
}

test.describe("as an admin", () => {
  test.use({ role: "admin" });

  test("offboards someone from their page: every step before, its result after, and what is left", async ({ page }) => {
    const [leaver, group, app] = await Promise.all([createPerson(), createGroup(), someApp()]);
    await addToGroup(group.id, leaver.id);
    await callOrg("POST", `/api/v1/apps/${app.id}/users`, { id: leaver.id, scope: "USER" });
    await page.goto(`/people/${leaver.id}`);
    await page.getByRole("button", { name: "Offboard…" }).click();
    const dialog = page.getByRole("dialog", { name: new RegExp(leaver.profile.lastName) });
    await dialog.getByLabel("Reason or ticket number").fill("HR-9 leaves");
    await expectAccessible(page);
    await makePlan(page);
    const table = page.getByRole("table", { name: "People of this job" });
    for (const step of ["Suspend", "Clear sessions", group.name, app.label]) {
      await expect(table.getByText(step, { exact: false }).first()).toBeVisible();
    }
    expect((await readPerson(leaver.id)).status).toBe("ACTIVE");
    await startAndFinish(page, "1 person");
    // What everyone has stays, and is said; what was taken away is not among it.
    const left = table.getByRole("list").last();
    await expect(left).toContainText("through a group.");
    await expect(left).not.toContainText(app.label);
    expect((await readPerson(leaver.id)).status).toBe("SUSPENDED");
    expect(await memberIds(group.id)).toEqual([]);
    await expect(callOrg("GET", `/api/v1/apps/${app.id}/users/${leaver.id}`)).rejects.toThrow(/404/);
    await expectAccessible(page);
  });

  test("onboards someone with an app of their own, and sums it up", async ({ page }) => {
    const app = await someApp();
    const login = `new.${randomUUID().slice(0, 8)}@meridale.example`;
    await page.goto("/people/new");
    const apps = page.getByRole("combobox", { name: /Apps of their own/ });
    // What is typed before the field works is lost to it.
    await expect(async () => {
      await apps.fill(app.label);
      await page.getByRole("option", { name: app.label, exact: true }).click({ timeout: 4_000 });
    }).toPass();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await page.getByLabel("First name").fill("Nils");
    await page.getByLabel("Last name").fill("Newcomer");
    await page.getByLabel("Primary email").fill(login);
    await page.getByRole("button", { name: "Create person" }).click();
    await expect(page.getByText(`Nils Newcomer is assigned to “${app.label}”.`)).toBeVisible();
    await expectAccessible(page);
    const { id } = await callOrg<{ id: string }>("GET", `/api/v1/users/${login}`);
    expect(await callOrg("GET", `/api/v1/apps/${app.id}/users/${id}`)).toMatchObject({ scope: "USER" });
    await page.getByRole("link", { name: "Open their page" }).click();
    await expect(page).toHaveURL(`/people/${id}`);
  });

  test("takes left-over assignments away as one job, from the list that was looked through", async ({ page }) => {
    const [app, person] = await Promise.all([someApp(), createPerson()]);
    await callOrg("POST", `/api/v1/apps/${app.id}/users`, { id: person.id, scope: "USER" });
    await callOrg("POST", `/api/v1/users/${person.id}/lifecycle/suspend`);
    await page.goto(`/apps/${app.id}`);
    await page.getByRole("button", { name: "Search all assignments" }).click();
    await page.getByRole("button", { name: /^Remove \d+ suspended…/ }).click();
    await page.getByRole("dialog").getByLabel("Reason or ticket number").fill("ACC-3 tidy up");
    await makePlan(page);
    await expect(page.getByRole("table", { name: "People of this job" })).toContainText(person.profile.login);
    await page.getByRole("button", { name: "Discard" }).click();
  });

  test("a temporary password is shown once and then is nowhere: no page, no log, no row, no export", async ({
    page,
  }) => {
    const { id } = await createPerson();
    const reason = `CANARY-${randomUUID()}`;
    await page.goto(`/people/${id}`);
    await page.getByRole("button", { name: "Set temporary password…" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel(/who is calling/).selectOption({ label: "Called back on the number on file" });
    await dialog.getByLabel(/Reason/).fill(reason);
    await dialog.getByRole("button", { name: "Set temporary password" }).click();
    const shown = dialog.locator("code");
    await expect(shown).toBeVisible();
    const secret = (await shown.textContent())!.trim();
    expect(secret.length).toBeGreaterThan(5);
    await page.keyboard.press("Escape");
    const asked = page.waitForEvent("dialog");
    const reload = page.reload({ timeout: 5_000 }).catch(() => "stayed");
    await (await asked).dismiss();
    expect(await reload, "whether the page was left").toBe("stayed");
    await expect(shown).toHaveText(secret);
    await dialog.getByRole("button", { name: "Close" }).last().click();
    await expect(dialog).toHaveCount(0);

    for (const path of [`/people/${id}`, `/audit?target=${id}`, `/api/people/${id}`, `/api/people/${id}/timeline`]) {
      expect(await (await page.request.get(path)).text(), path).not.toContain(secret);
    }
    for (const format of ["proof", "csv", "ocsf"]) {
      const exported = await (await page.request.get(`/api/audit/export?format=${format}`)).text();
      expect(exported, format).toContain(reason);
      expect(exported, format).not.toContain(secret);
    }
    // That the reason is found shows that the search would find the password too.
    await expect.poll(() => filesWith(reason)).not.toEqual([]);
    expect(await filesWith(secret)).toEqual([]);
  });
});

test("an edit goes on where it was after the session has ended and one has signed in again", async ({ page }) => {
  await signInAlone(page);
  const { id } = await createPerson();
  await page.goto(`/people/${id}/edit`);
  await expect(async () => {
    await page.getByLabel("Title", { exact: true }).fill("Typed before the session ended");
    await expect(page.getByRole("heading", { name: "What will change (1)" })).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await page.context().clearCookies();
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByText("You are signed out.")).toBeVisible();
  const [popup] = await Promise.all([
    page.waitForEvent("popup"),
    page.getByRole("button", { name: "Sign in again" }).click(),
  ]);
  await fillOktaForm(popup, await demoPerson("admin"));
  await expect(page).toHaveURL(`/people/${id}`);
  expect((await readPerson(id)).profile).toMatchObject({ title: "Typed before the session ended" });
});

test("a plan's form goes on after the session has ended and one has signed in again", async ({ page }) => {
  await signInAlone(page);
  const { id, profile } = await createPerson();
  await page.goto(`/people/${id}`);
  await page.getByRole("button", { name: "Offboard…" }).click();
  const dialog = page.getByRole("dialog", { name: new RegExp(profile.lastName) });
  await dialog.getByLabel("Reason or ticket number").fill("HR-10 typed before");
  await page.context().clearCookies();
  await dialog.getByRole("button", { name: "Make the plan" }).click();
  await expect(dialog.getByText("You are signed out.")).toBeVisible();
  const [popup] = await Promise.all([
    page.waitForEvent("popup"),
    dialog.getByRole("button", { name: "Sign in again" }).click(),
  ]);
  await fillOktaForm(popup, await demoPerson("admin"));
  await expect(page).toHaveURL(/\/bulk\/[0-9a-f-]{36}/);
  await expectState(page, "Waiting to be started");
  await expect(page.getByText("HR-10 typed before")).toBeVisible();
});

/** Files of the product's data, logs and database among them, that hold this text. The sandbox org’s own is Okta’s. */
async function filesWith(text: string): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(dataDir, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name.startsWith("sandbox.jsonl")) continue;
    const file = join(entry.parentPath, entry.name);
    // Files come and go while the database works.
    const bytes = await readFile(file).catch(() => null);
    if (bytes?.includes(text)) found.push(file);
  }
  return found;
}
