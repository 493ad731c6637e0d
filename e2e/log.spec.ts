import { expect, test } from "./fixtures.ts";
import { expectAccessible } from "./support/accessible.ts";
import { callOrg, createPerson } from "./support/org.ts";

test.use({ role: "admin" });

const suspend = (id: string) => callOrg("POST", `/api/v1/users/${id}/lifecycle/suspend`);

test("an event is found live at Okta, told in words, and leads to the person", async ({ page }) => {
  const person = await createPerson();
  await suspend(person.id);
  await page.goto(`/log?source=okta&target=${person.id}&type=user.lifecycle.suspend`);
  const rows = page.getByRole("table", { name: "System Log" }).locator("tbody tr");
  await expect(rows).toHaveCount(1);
  const name = `${person.profile.firstName} ${person.profile.lastName}`;
  await expect(rows.first()).toContainText(`suspended ${name}`);
  await expectAccessible(page);
  await rows
    .first()
    .getByRole("link", { name: /suspended/ })
    .click();
  const dialog = page.getByRole("dialog");
  await expect(dialog).toContainText("user.lifecycle.suspend");
  await dialog.getByText("As Okta wrote it").click();
  await expect(dialog).toContainText('"eventType": "user.lifecycle.suspend"');
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await rows.first().getByRole("link", { name, exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`/people/${person.id}`));
});

test("the archive follows Okta's log, and its words, filters and histogram narrow it down", async ({ page }) => {
  const person = await createPerson();
  await page.goto(`/log?target=${person.id}`);
  const rows = page.getByRole("table", { name: "System Log" }).locator("tbody tr");
  await page.getByRole("switch", { name: "Follow" }).check();
  await suspend(person.id);
  const suspended = rows.filter({ hasText: "user.lifecycle.suspend" });
  await expect(suspended).toHaveCount(1, { timeout: 40_000 });

  // It stands still under the pointer, and goes on when that is gone.
  await suspended.hover();
  await callOrg("POST", `/api/v1/users/${person.id}/lifecycle/unsuspend`);
  await expect(page.getByText("Paused while you read: 1 newer.")).toBeVisible({ timeout: 40_000 });
  const unsuspended = rows.filter({ hasText: "user.lifecycle.unsuspend" });
  await expect(unsuspended).toHaveCount(0);
  await page.getByRole("heading", { level: 1 }).hover();
  await expect(unsuspended).toHaveCount(1);

  await page.goto("/log");
  await page.getByLabel("Search the log").fill(person.profile.lastName.toLowerCase());
  await expect(rows.first()).toContainText(person.profile.lastName);
  await expect(page).toHaveURL(/keywords=/);
  await page.getByText("Over time").click();
  await expect(page.getByText(/events in the archive, 0 of them failed/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Clear all" }).click();
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByLabel("From which IP address").fill("192.0.2.254");
  await expect(page.getByText("No event matches")).toBeVisible();
});

test("a raw filter goes to Okta, and one that Okta cannot read is told in its words", async ({ page }) => {
  await page.goto("/log");
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByLabel("Okta filter").fill("eventType equals nonsense");
  await page.getByRole("button", { name: "Apply" }).click();
  await expect(page.getByText("E0000053")).toBeVisible();
  await expect(page.getByLabel("Where the events come from")).toBeDisabled();
  await expectAccessible(page);
});

test("an export is a file, and is itself in the trail", async ({ page }) => {
  const person = await createPerson();
  await suspend(person.id);
  const answer = await page.request.get(`/api/log/export?source=okta&target=${person.id}&format=jsonl`);
  expect(answer.headers()["content-disposition"]).toContain(".jsonl");
  const lines = (await answer.text()).trim().split("\n");
  const types = lines.map((line) => (JSON.parse(line) as { eventType: string }).eventType);
  expect(types).toContain("user.lifecycle.suspend");
  const trail = await page.request.get("/api/audit?action=log.export");
  const { rows } = (await trail.json()) as { rows: { action: string }[] };
  expect(rows[0]?.action).toBe("log.export");
});

test("Okta's event hooks are answered here, and only with the secret", async ({ request }) => {
  const headers = { "x-okta-verification-challenge": "e2e-challenge" };
  const challenge = await request.get("/api/hooks/okta", { headers });
  expect(await challenge.json()).toEqual({ verification: "e2e-challenge" });
  const forged = await request.post("/api/hooks/okta", {
    headers: { "x-gatehouse-hook-secret": "guess" },
    data: { data: { events: [{ uuid: "forged", published: new Date().toISOString(), eventType: "forged" }] } },
  });
  expect(forged.status()).toBe(401);
});

test("a watch is set up and deleted again", async ({ page }) => {
  await page.goto("/log/watches");
  await page.getByRole("button", { name: "New watch" }).click();
  const name = `E2E ${crypto.randomUUID().slice(0, 8)}`;
  await page.getByLabel("What to watch").selectOption("watch.systemLog");
  await page.getByLabel("Name").fill(name);
  // What Okta cannot read is said beside its field, and there is no watch yet.
  await page.getByLabel("Okta filter").fill('eventType equals "user.lifecycle.create"');
  await page.getByRole("button", { name: "Start watching" }).click();
  await expect(page.getByText(/^Okta cannot read this: /)).toBeVisible();
  await expect(page.getByLabel("Okta filter")).toBeFocused();
  await page.getByLabel("Okta filter").fill('eventType eq "user.lifecycle.create"');
  await page.getByLabel("How often").selectOption("1");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Start watching" }).click();
  await expect(page.getByRole("heading", { name })).toBeVisible();
  await page.getByRole("button", { name: `Delete the watch ${name}` }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Delete the watch" }).click();
  await expect(page.getByRole("heading", { name })).toHaveCount(0);
});

test("the trail and Okta's log are held against each other", async ({ page }) => {
  await page.goto("/audit/reconciliation");
  await expect(page.getByRole("heading", { name: "Reconciliation", level: 1 })).toBeVisible();
  await expect(page.getByRole("table", { name: "Changes and their events" })).toBeVisible();
  await expectAccessible(page);
});
