import { expect, test } from "./fixtures.ts";
import { expectAccessible } from "./support/accessible.ts";
import { planSuspension, startAndFinish } from "./support/bulk.ts";
import { callOrg, createFamily, type OrgUser } from "./support/org.ts";
import { demoPerson } from "./support/sign-in.ts";

test.use({ role: "admin" });

type LogEvent = { eventType: string; debugContext: { debugData: { requestId: string } }; target: { id: string }[] };

/** Suspends new people through the console. */
async function suspendFamily(page: Parameters<typeof planSuspension>[0], size: number, reason: string) {
  const family = await createFamily(size);
  const logins = family.people.map(({ profile }) => profile.login);
  const job = await planSuspension(page, logins, reason);
  await startAndFinish(page, size === 1 ? "1 person" : `${size} people`);
  return { job, people: family.people };
}

const loginOf = ({ profile }: OrgUser) => profile.login;

test("an entry shows actor, target, reason, what changed, and what the System Log has of it; so does their timeline", async ({
  page,
}) => {
  const { people } = await suspendFamily(page, 1, "E2E-10 lost badge");
  const person = people[0]!;
  await page.goto(`/audit?target=${encodeURIComponent(loginOf(person))}&action=user.suspend`);
  const row = page
    .getByRole("table", { name: "Audit trail" })
    .getByRole("row")
    .filter({ hasText: loginOf(person) });
  await expect(row).toHaveCount(1);
  await expect(row).toContainText((await demoPerson("admin")).login);
  await expect(row).toContainText("bulk job");
  await expect(row).toContainText("E2E-10 lost badge");
  await row.getByRole("link", { name: /^Details of entry/ }).click();

  const details = page.getByRole("dialog");
  await expect(details).toContainText("Active");
  await expect(details).toContainText("Suspended");
  await expect(details).toContainText("through a bulk job");
  await expectAccessible(page);
  const events = await callOrg<LogEvent[]>(
    "GET",
    `/api/v1/logs?filter=${encodeURIComponent(`eventType eq "user.lifecycle.suspend" and target.id eq "${person.id}"`)}`,
  );
  expect(events).toHaveLength(1);
  await expect(details).toContainText(events[0]!.debugContext.debugData.requestId);

  await expect(details).toContainText("State:");
  // Okta's log is read every few seconds, and then held against the trail.
  await expect(async () => {
    await page.reload();
    await expect(details.getByRole("region", { name: "In Okta's System Log" })).toContainText("Agrees", {
      timeout: 2_000,
    });
  }).toPass({ timeout: 60_000 });
  await expect(details.getByRole("link", { name: /suspended/ })).toHaveAttribute("href", /^\/log\?event=/);
  const outcome = Number(/Entry ([\d,]+),/.exec((await details.textContent()) ?? "")?.[1]?.replaceAll(",", ""));

  // The address of the entry shows it to someone else, whatever else has happened since.
  const shared = new URL(page.url()).searchParams.get("entry");
  await page.goto(`/audit?entry=${shared}&actor=nobody-of-this-name`);
  await expect(page.getByRole("dialog")).toContainText("E2E-10 lost badge");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page).not.toHaveURL(/entry=/);
  // So does that of its outcome, which has a number of its own.
  await page.goto(`/audit?entry=${outcome}`);
  await expect(page.getByRole("dialog")).toContainText("E2E-10 lost badge");
  await page.getByRole("link", { name: "This person’s timeline" }).click();
  await expect(page.getByRole("heading", { name: "Timeline of a person", level: 1 })).toBeVisible();
  const suspended = page.getByRole("listitem").filter({ hasText: "E2E-10 lost badge" });
  await expect(suspended).toHaveCount(1);
  await expect(suspended.getByRole("link", { name: /suspended/ })).toHaveAttribute("href", /^\/log\?event=/);
  await page.getByRole("button", { name: "Only changes made to them" }).click();
  await expect(page).toHaveURL(/only=changes/);
  await expect(suspended).toHaveCount(1);
  await expectAccessible(page);
});

test("filters are kept in the address, and an empty result says what to try", async ({ page }) => {
  await page.goto("/audit");
  await page.getByLabel("Actor: start of a login").fill("hana.nobody");
  await expect(page.getByText("No entries match")).toBeVisible();
  await expect(page).toHaveURL(/actor=hana\.nobody/);
  await page.getByRole("button", { name: "Clear all filters" }).click();
  await page.getByRole("button", { name: "Event", exact: true }).click();
  await page.getByRole("menuitemcheckbox", { name: "Sign in to the console" }).click();
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(/action=console\.signIn/);
  const rows = page.getByRole("table", { name: "Audit trail" }).locator("tbody tr");
  await expect(rows.first()).toContainText("Sign in to the console");
  await page.reload();
  await expect(rows.first()).toContainText("Sign in to the console");
  await expect(rows.filter({ hasNotText: "Sign in to the console" })).toHaveCount(0);
});

test("by outcome and by time", async ({ page }) => {
  const { job } = await suspendFamily(page, 2, "E2E-11 by outcome");
  const rows = page.getByRole("table", { name: "Audit trail" }).locator("tbody tr");
  await page.goto(`/audit?job=${job}&action=user.suspend&result=success`);
  await expect(rows).toHaveCount(2);
  await page.goto(`/audit?job=${job}&action=user.suspend&result=failure,denied`);
  await expect(page.getByText("No entries match")).toBeVisible();

  await page.goto(`/audit?job=${job}&action=user.suspend`);
  await page.getByRole("button", { name: "Any time" }).click();
  await page.getByRole("menuitem", { name: "Last hour" }).click();
  await expect(page).toHaveURL(/since=/);
  await expect(rows).toHaveCount(2);
  await page.getByRole("button", { name: /^Since/ }).click();
  await page.getByRole("menuitem", { name: "From … to …" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("From").fill("2020-02-01T00:00");
  await dialog.getByLabel("Until before").fill("2020-01-01T00:00");
  await dialog.getByRole("button", { name: "Show entries" }).click();
  await expect(dialog.getByText("This must be later than “From”.")).toBeVisible();
  await dialog.getByLabel("Until before").fill("2020-03-01T00:00");
  await dialog.getByRole("button", { name: "Show entries" }).click();
  await expect(page.getByText("No entries match")).toBeVisible();
});

test("pages forth and back by keyboard, and rows open with Enter", async ({ page }) => {
  const { job } = await suspendFamily(page, 52, "E2E-12 many");
  await page.goto(`/audit?job=${job}&action=user.suspend`);
  const rows = page.getByRole("table", { name: "Audit trail" }).locator("tbody tr");
  await expect(rows).toHaveCount(50);
  await expectAccessible(page);
  const next = page.getByRole("button", { name: "Next" });
  await next.focus();
  await page.keyboard.press("Enter");
  await expect(rows).toHaveCount(2);
  await page.goBack();
  await expect(rows).toHaveCount(50);
  await rows.first().focus();
  await page.keyboard.press("j");
  await expect(rows.nth(1)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toContainText("E2E-12 many");
});

test("everyone with a role may read the trail", async ({ pageAs }) => {
  for (const role of ["helpdesk", "auditor", "owner"] as const) {
    const page = await pageAs(role);
    await page.goto("/audit?action=console.signIn");
    await expect(page.getByRole("table", { name: "Audit trail" }).locator("tbody tr").first()).toBeVisible();
  }
});
