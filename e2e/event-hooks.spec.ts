import { randomUUID } from "node:crypto";
import { expect, test } from "./fixtures.ts";
import { expectAccessible } from "./support/accessible.ts";
import { callOrg, createPerson } from "./support/org.ts";

test.use({ role: "admin" });

type Hook = {
  id: string;
  name: string;
  status: string;
  events: { items: string[] };
  channel: { config: { uri: string } };
};

const hooks = () => callOrg<Hook[]>("GET", "/api/v1/eventHooks");

test("a hook is made by picking and typing event types, then stopped and deleted", async ({ page }) => {
  const name = `Hook ${randomUUID().slice(0, 8)}`;
  await page.goto("/event-hooks/new");
  await page.getByRole("button", { name: "Create event hook" }).click();
  await expect(page.getByText("Give it a name.")).toBeVisible();

  await page.getByLabel("Name", { exact: false }).first().fill(name);
  await page.getByLabel(/^Address/).fill("https://hooks.example.com/okta");
  const types = page.getByRole("combobox", { name: /^Event types/ });
  await types.fill("account lock");
  await page.getByRole("option", { name: "user.account.lock", exact: true }).click();
  await types.fill("device.user.add");
  await page.getByRole("option", { name: "device.user.add" }).click();
  await page.getByRole("button", { name: "Generate one" }).click();
  await expectAccessible(page);

  // What was typed survives a reload; the secret does not.
  await page.reload();
  await expect(page.getByLabel(/^Address/)).toHaveValue("https://hooks.example.com/okta");
  await expect(page.getByRole("textbox", { name: /^Secret \(/ })).toHaveValue("");
  // What Okta refuses of an expression stands beside it.
  const expression = page.getByRole("textbox", { name: /^user\.account\.lock/ });
  await expression.fill("event.target.?[");
  await page.getByRole("button", { name: "Create event hook" }).click();
  await expect(expression).toBeFocused();
  await expect(expression).toHaveAccessibleDescription(/Invalid expression/);
  await expression.fill("");
  await page.getByRole("button", { name: "Create event hook" }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  await expect(page.getByText("Okta does not deliver to it yet")).toBeVisible();
  const made = (await hooks()).find((hook) => hook.name === name)!;
  expect(made.events.items).toEqual(["user.account.lock", "device.user.add"]);
  await expectAccessible(page);

  await page.getByRole("button", { name: "Deactivate event hook…" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Deactivate event hook" }).click();
  await expect(page.getByRole("button", { name: "Activate event hook…" })).toBeVisible();
  expect((await hooks()).find(({ id }) => id === made.id)?.status).toBe("INACTIVE");

  await page.getByRole("button", { name: "Delete event hook…" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Delete event hook" }).click();
  await expect(page).toHaveURL("/event-hooks");
  expect((await hooks()).some(({ id }) => id === made.id)).toBe(false);
});

test("an owner deletes all hooks of one address and no other; nobody else is offered it", async ({ page, pageAs }) => {
  const uri = `https://${randomUUID().slice(0, 8)}.example.com/okta`;
  const body = (name: string, address: string) => ({
    name,
    events: { type: "EVENT_TYPE", items: ["user.account.lock"] },
    channel: { type: "HTTP", version: "1.0.0", config: { uri: address } },
  });
  await callOrg("POST", "/api/v1/eventHooks", body("Goes 1", uri));
  await callOrg("POST", "/api/v1/eventHooks", body("Goes 2", uri));
  const { id: stays } = await callOrg<Hook>("POST", "/api/v1/eventHooks", body("Stays", `${uri}/other`));

  await page.goto("/event-hooks");
  await expect(page.getByRole("link", { name: "Stays" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Delete several…" })).toHaveCount(0);

  const owner = await pageAs("owner");
  await owner.goto("/event-hooks");
  await owner.getByRole("button", { name: "Delete several…" }).click();
  await owner.getByRole("menuitem", { name: new RegExp(`^${uri} ?2 event hooks`) }).click();
  const dialog = owner.getByRole("dialog");
  await expect(dialog).toContainText("“Goes 1”, “Goes 2”");
  await dialog.getByRole("button", { name: "Delete event hooks" }).click();
  await expect(owner.getByRole("link", { name: "Goes 1" })).toHaveCount(0);
  await expect(dialog).toHaveCount(0);
  const left = await hooks();
  expect(left.filter(({ channel }) => channel.config.uri === uri)).toHaveLength(0);
  expect(left.some(({ id }) => id === stays)).toBe(true);
});

test("one click has Okta send its events here, and verify that it may", async ({ page, pageAs }) => {
  const auditor = await pageAs("auditor");
  await auditor.goto("/event-hooks");
  await expect(auditor.getByRole("button", { name: "Send Okta’s events here" })).toBeDisabled();

  await page.goto("/event-hooks");
  const card = page.getByRole("region", { name: "Okta’s events within seconds" });
  await expect(card).toContainText("No event hook in the org delivers here.");
  await expectAccessible(page);
  await card.getByRole("button", { name: "Send Okta’s events here" }).click();
  await expect(card).toContainText("Verified");
  await expect(card).toContainText("“Gatehouse” delivers here.");

  const person = await createPerson();
  await callOrg("POST", `/api/v1/users/${person.id}/lifecycle/suspend`);
  const address = `/api/log?target=${person.id}&type=user.lifecycle.suspend`;
  const found = async () =>
    ((await (await page.request.get(address)).json()) as { rows: { eventType: string }[] }).rows.length;
  await expect.poll(found).toBe(1);

  const made = (await hooks()).find(({ name }) => name === "Gatehouse")!;
  await callOrg("POST", `/api/v1/eventHooks/${made.id}/lifecycle/deactivate`);
  await callOrg("DELETE", `/api/v1/eventHooks/${made.id}`);
});
