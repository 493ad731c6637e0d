import type { Browser, Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { expectAccessible } from "./support/accessible.ts";
import { callOrg, createPerson, type OrgUser, readPerson } from "./support/org.ts";
import { demoPerson, fillOktaForm } from "./support/sign-in.ts";

test.use({ role: "helpdesk" });

type Sourced = OrgUser & { credentials: { provider: { type: string } } };
type Fault = { kind: string; errorCode: string; method: string; path: string; times: number };

const search = (expression: string) =>
  callOrg<Sourced[]>("GET", `/api/v1/users?limit=200&search=${encodeURIComponent(expression)}`);
const statusOf = async (id: string) => (await readPerson(id)).status;
const groupsOf = async (id: string) =>
  (await callOrg<{ profile: { name: string } }[]>("GET", `/api/v1/users/${id}/groups`)).map(
    ({ profile }) => profile.name,
  );
const factorsOf = (id: string) => callOrg<{ id: string }[]>("GET", `/api/v1/users/${id}/factors`);

/** The id of someone with two factors or more, who is not protected by a group that gives admin rights. */
async function somebodyWithFactors(): Promise<string> {
  for (const { id, credentials } of await search('status eq "ACTIVE" and profile.lastName sw "M"')) {
    if (credentials.provider.type !== "OKTA" || (await factorsOf(id)).length < 2) continue;
    const groups = await callOrg<{ id: string }[]>("GET", `/api/v1/users/${id}/groups`);
    const roles = await Promise.all(
      groups.map((group) => callOrg<unknown[]>("GET", `/api/v1/groups/${group.id}/roles`)),
    );
    if (roles.flat().length === 0) return id;
  }
  throw new Error("The sandbox org has nobody with factors whose last name starts with M.");
}

/** Lets the next matching call fail; the path is one person's own, since other tests run beside. */
const playFault = (fault: Fault) => callOrg("POST", "/_sandbox/faults", [fault]);

const dialog = (page: Page, name: RegExp) => page.getByRole("dialog", { name });
const region = (page: Page, name: RegExp) => page.getByRole("region", { name });
const row = (page: Page, part: RegExp, text: string) =>
  region(page, part).getByRole("listitem").filter({ hasText: text });

/** A new person who has locked themselves out, as people do: with ten wrong passwords. */
async function lockedOut(browser: Browser, baseURL: string): Promise<OrgUser> {
  const { password: _, ...person } = await createPerson();
  const context = await browser.newContext({ baseURL, storageState: { cookies: [], origins: [] } });
  const page = await context.newPage();
  await page.goto("/");
  await page.getByRole("button", { name: "Sign in with Okta" }).click();
  await expect(async () => {
    await fillOktaForm(page, { login: person.profile.login, password: "not this one" });
    expect(await statusOf(person.id)).toBe("LOCKED_OUT");
  }).toPass({ intervals: [0], timeout: 30_000 });
  await context.close();
  return person;
}

test("unlocks someone with two key presses from the likely fix, and says who did it", async ({
  page,
  browser,
  baseURL,
}) => {
  const person = await lockedOut(browser, baseURL!);
  await page.goto(`/people/${person.id}`);
  await expect(page.getByText(/After 10 failed sign-ins/)).toBeVisible();

  await page.getByRole("button", { name: "Unlock", exact: true }).focus();
  await page.keyboard.press("Enter");
  await expect(dialog(page, /^Unlock/).getByLabel(/Reason/)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByText(/ is unlocked\./).first()).toBeVisible();
  await expect(page.locator("header").getByText("Active", { exact: true })).toBeVisible();
  expect(await statusOf(person.id)).toBe("ACTIVE");
  await expect(row(page, /^Timeline/, "Unlock")).toContainText("hana.helpdesk@");
  await expect(page.getByRole("button", { name: "Unlock", exact: true })).toHaveCount(0);
  // Tab goes on from the page's content, not from the top of the document.
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.closest("main") !== null)).toBe(true);
});

test("asks for what a password reset needs, and shows its link once", async ({ page }) => {
  const { id } = await createPerson();
  await page.goto(`/people/${id}`);
  const opener = page.getByRole("button", { name: "Reset password…" });
  await opener.click();
  const form = dialog(page, /^Reset password/);
  await form.getByRole("button", { name: "Reset password" }).click();
  await expect(form.getByText("Say how you know who is calling.")).toBeVisible();
  await expect(form.getByText("Give a reason or ticket number.")).toBeVisible();
  await expect(form.getByLabel(/who is calling/)).toBeFocused();
  await expectAccessible(page);

  await form.getByRole("checkbox", { name: /Email them the link/ }).uncheck();
  await form.getByLabel(/who is calling/).selectOption({ label: "Called back on the number on file" });
  await form.getByLabel(/Reason/).fill("INC-4711");
  await form.getByRole("button", { name: "Reset password" }).click();
  const link = form.getByText(/^https?:\/\/.*reset/);
  await expect(link).toBeVisible();
  const secret = (await link.textContent())!;
  // A second Enter by habit must not close it.
  await page.keyboard.press("Enter");
  await expect(link).toBeVisible();

  await form.getByRole("button", { name: "Close" }).last().click();
  await expect(opener).toBeFocused();
  await expect(page.locator("header").getByText("Password reset", { exact: true })).toBeVisible();
  await expect(row(page, /^Timeline/, "Reset password")).toContainText("INC-4711");
  const kept = await page.evaluate(() => location.href + JSON.stringify({ ...localStorage, ...sessionStorage }));
  expect(kept + (await page.content())).not.toContain(secret);
});

test("suspends and undoes it with one click, and both stand in the trail", async ({ pageAs }) => {
  const { id } = await createPerson();
  const page = await pageAs("admin");
  await page.goto(`/people/${id}`);
  await page.getByRole("button", { name: "Suspend…" }).click();
  await dialog(page, /^Suspend/)
    .getByLabel(/Reason/)
    .fill("Laptop stolen");
  await dialog(page, /^Suspend/)
    .getByRole("button", { name: "Suspend" })
    .click();
  await expect(page.locator("header").getByText("Suspended", { exact: true })).toBeVisible();
  expect(await statusOf(id)).toBe("SUSPENDED");

  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.locator("header").getByText("Active", { exact: true })).toBeVisible();
  expect(await statusOf(id)).toBe("ACTIVE");
  await expect(row(page, /^Timeline/, "Unsuspend")).toContainText(/Undo of audit entry \d+/);
});

test("warns before it takes someone out of a group that a rule keeps them in", async ({ page }) => {
  const { id } = await createPerson();
  await callOrg("POST", `/api/v1/users/${id}`, { profile: { department: "Marketing" } });
  await expect.poll(() => groupsOf(id)).toContain("Marketing");
  await page.goto(`/people/${id}`);
  await expect(row(page, /^Groups/, "Marketing")).toContainText("By the rule “Department: Marketing”");
  await expect(
    row(page, /^Groups/, "Everyone").getByRole("button", { name: /from Everyone$/ }),
  ).toHaveAccessibleDescription(/everyone/i);

  await row(page, /^Groups/, "Marketing")
    .getByRole("button", { name: /Remove/ })
    .click();
  const form = dialog(page, /^Remove from group/);
  await expect(form).toContainText("adds them to the exclusions of that rule permanently");
  await form.getByRole("button", { name: "Remove from group" }).click();
  await expect(form.getByText("You cannot remove them without this.")).toBeVisible();
  await form.getByRole("checkbox", { name: /^Exclude Tess .* from the rule permanently/ }).check();
  await form.getByRole("button", { name: "Remove from group" }).click();
  await expect(form).toHaveCount(0);
  await expect(row(page, /^Groups/, "Marketing")).toHaveCount(0);
  expect(await groupsOf(id)).not.toContain("Marketing");
});

test("adds someone to a group found by typing, and undoes that", async ({ page }) => {
  const { id } = await createPerson();
  await page.goto(`/people/${id}`);
  const box = page.getByRole("combobox", { name: "Add to group" });
  await box.click();
  await box.pressSequentially("VPN");
  await expect(page.getByRole("option", { name: /^VPN users/ })).toHaveAttribute("data-highlighted");
  await page.keyboard.press("Enter");
  await expect(dialog(page, /^Add to group/)).toContainText("VPN users");
  await page.keyboard.press("Enter");
  await expect(row(page, /^Groups/, "VPN users")).toContainText("By hand");

  await page.getByRole("button", { name: "Undo" }).click();
  await expect(row(page, /^Groups/, "VPN users")).toHaveCount(0);
  expect(await groupsOf(id)).toEqual(["Everyone"]);
});

test("removes a factor, then refuses the same agent the password, and keeps what was typed", async ({ page }) => {
  const person = await somebodyWithFactors();
  const before = await factorsOf(person);
  await page.goto(`/people/${person}`);
  await region(page, /^Factors/)
    .getByRole("button", { name: /Remove/ })
    .first()
    .click();
  const form = dialog(page, /^Remove factor/);
  await form.getByLabel(/who is calling/).selectOption({ label: "Video call with photo ID" });
  await form.getByLabel(/Reason/).fill("New phone");
  await form.getByRole("button", { name: "Remove factor" }).click();
  await expect(form).toHaveCount(0);
  await expect(row(page, /^Timeline/, "Remove factor").first()).toContainText("New phone");
  expect((await factorsOf(person)).length).toBeLessThan(before.length);

  await page.getByRole("button", { name: "Reset password…" }).click();
  const reset = dialog(page, /^Reset password/);
  await reset.getByLabel(/who is calling/).selectOption({ label: "Video call with photo ID" });
  await reset.getByLabel(/Reason/).fill("Forgot it too");
  await reset.getByRole("button", { name: "Reset password" }).click();
  await expect(reset.getByRole("status").filter({ hasText: "needs a second person" })).toBeVisible();
  await expect(reset.getByRole("button", { name: "Ask for approval" })).toBeVisible();
  await expect(reset.getByLabel(/Reason/)).toHaveValue("Forgot it too");
});

test("says what Okta said when an operation fails, and keeps what was typed", async ({ page }) => {
  const { id } = await createPerson();
  const path = `/api/v1/users/${id}/lifecycle/suspend`;
  await playFault({ kind: "error", errorCode: "E0000006", method: "POST", path, times: 1 });
  await page.goto(`/people/${id}`);
  await page.getByRole("button", { name: "Suspend…" }).click();
  const form = dialog(page, /^Suspend/);
  await form.getByLabel(/Reason/).fill("HR-77");
  await form.getByRole("button", { name: "Suspend" }).click();
  const alert = form.getByRole("alert");
  await expect(alert).toContainText("E0000006");
  await expect(alert.getByRole("button", { name: /^Copy/ })).not.toHaveCount(0);
  await expect(alert).toContainText(/The audit trail has it as entry \d+/);
  await expect(form.getByLabel(/Reason/)).toHaveValue("HR-77");
  await form.getByRole("button", { name: "Suspend" }).click();
  await expect(form).toHaveCount(0);
  expect(await statusOf(id)).toBe("SUSPENDED");
});

test("one part that cannot be read leaves the others standing, and is read again", async ({ page }) => {
  const { id } = await createPerson();
  const path = `/api/v1/users/${id}/factors`;
  await playFault({ kind: "error", errorCode: "E0000006", method: "GET", path, times: 1 });
  await page.goto(`/people/${id}`);
  const factors = region(page, /^Factors/);
  await expect(factors.getByRole("alert")).toContainText("E0000006");
  await expect(row(page, /^Groups/, "Everyone")).toBeVisible();
  await factors.getByRole("button", { name: "Try again" }).click();
  await expect(factors).toContainText("No factors visible from this server.");
});

test("goes on with the same form after the session has ended and one has signed in again", async ({ page }) => {
  const { id } = await createPerson();
  await page.goto(`/people/${id}`);
  await page.getByRole("button", { name: "Suspend…" }).click();
  const form = dialog(page, /^Suspend/);
  await form.getByLabel(/Reason/).fill("Typed before the session ended");
  await page.context().clearCookies();
  await form.getByRole("button", { name: "Suspend" }).click();
  await expect(form.getByText("You are signed out.")).toBeVisible();
  expect(await statusOf(id)).toBe("ACTIVE");

  const [popup] = await Promise.all([
    page.waitForEvent("popup"),
    form.getByRole("button", { name: "Sign in again" }).click(),
  ]);
  await fillOktaForm(popup, await demoPerson("helpdesk"));
  await expect(form).toHaveCount(0);
  await expect(row(page, /^Timeline/, "Suspend")).toContainText("Typed before the session ended");
  expect(await statusOf(id)).toBe("SUSPENDED");
});

test("lets no helpdesk agent touch a protected person, and says why", async ({ page }) => {
  const { login } = await demoPerson("owner");
  await page.goto(`/people?q=${encodeURIComponent(login)}`);
  await page.getByRole("link", { name: /Owen/ }).click();
  await expect(page.locator("header").getByText("Protected", { exact: true })).toBeVisible();
  await expect(
    region(page, /^Actions/)
      .getByText(/Only two admins of this console together can change this/)
      .first(),
  ).toBeVisible();
  await expect(region(page, /^Actions/).getByRole("button")).toHaveCount(0);
});

test("folds away what cannot be done where something can, and opens it by keyboard", async ({ page }) => {
  const { id } = await createPerson();
  await page.goto(`/people/${id}`);
  const actions = region(page, /^Actions/);
  const why = actions.getByText(/^Only for people who are pending activation/);
  await expect(actions.getByRole("button", { name: "Suspend…" })).toBeVisible();
  await expect(why).toBeHidden();
  await actions.getByText(/more that are not possible now$/).focus();
  await page.keyboard.press("Enter");
  await expect(why).toBeVisible();
});

test("shows an auditor everything and offers nothing, with the reason", async ({ pageAs }) => {
  const { id } = await createPerson();
  const page = await pageAs("auditor");
  await page.goto(`/people/${id}`);
  await expect(region(page, /^Actions/)).toContainText("Your role (Auditor) does not include this.");
  await expect(region(page, /^Actions/).getByRole("button")).toHaveCount(0);
  await expect(page.getByRole("combobox", { name: "Add to group" })).toHaveCount(0);
});

test("says that there is no such person", async ({ page }) => {
  await page.goto("/people/00uDoesNotExist00000");
  await expect(page.getByRole("alert").filter({ hasText: "E0000007" })).toBeVisible();
  await page.goto("/people/not%20an%20id");
  await expect(page.getByRole("heading", { name: "Not found" })).toBeAttached();
});

test("is accessible in both themes and fits a phone", async ({ pageAs }) => {
  const [person] = await search('status eq "SUSPENDED"');
  const page = await pageAs("admin");
  await page.goto(`/people/${person!.id}`);
  await expect(region(page, /^Timeline/)).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});

/** Someone new with Okta Verify on a phone, who does this with the pushes that come to it. */
async function withPhone(answer: "approve" | "reject" | "nothing") {
  const { password: _, ...person } = await createPerson();
  await callOrg("POST", `/api/v1/users/${person.id}/factors?activate=true`, {
    factorType: "push",
    provider: "OKTA",
    profile: { credentialId: person.profile.login, name: "Tess’s phone" },
  });
  const answerWith = (next: string) => callOrg("PUT", `/_sandbox/phones/${person.id}`, { answer: next });
  await answerWith(answer);
  return { id: person.id, answerWith };
}

test("verifies the caller by a push to their phone, which the trail names beside the reset", async ({ page }) => {
  const { id, answerWith } = await withPhone("nothing");
  await page.goto(`/people/${id}`);
  await page.getByRole("button", { name: "Reset password…" }).click();
  const form = dialog(page, /^Reset password/);
  await form.getByRole("button", { name: "Or send a push to Tess’s phone" }).click();
  await expect(form.getByText("Tell the caller a number")).toBeVisible();
  await expectAccessible(page);
  await answerWith("approve");
  await expect(form.getByText(/^Caller verified: approved at \d\d:\d\d$/)).toBeVisible();
  await expect(form.getByLabel(/who is calling/)).toHaveCount(0);
  // The button that was pressed is gone; Tab goes on from where it stood.
  await page.keyboard.press("Tab");
  await expect(form.getByRole("button", { name: "Verify in another way" })).toBeFocused();
  await expectAccessible(page);
  await form.getByLabel(/Reason/).fill("INC-4712");
  await form.getByRole("button", { name: "Reset password" }).click();
  await expect(form).toBeHidden();
  expect(await statusOf(id)).toBe("RECOVERY");

  await page.goto(`/audit?action=user.resetPassword&target=${id}`);
  await page.getByRole("link", { name: /^Details of entry/ }).click();
  await expect(page.getByRole("dialog")).toContainText("Okta Verify push, Tess’s phone: approved");
});

test("a rejected push keeps the form from being sent by one person alone", async ({ page }) => {
  const { id } = await withPhone("reject");
  await page.goto(`/people/${id}`);
  await page.getByRole("button", { name: "Reset password…" }).click();
  const form = dialog(page, /^Reset password/);
  await form.getByRole("button", { name: "Or send a push to Tess’s phone" }).click();
  await expect(form.getByText(/^Rejected at/)).toBeVisible();
  await form.getByLabel(/who is calling/).selectOption({ label: "Called back on the number on file" });
  await form.getByLabel(/Reason/).fill("INC-4713");
  await form.getByRole("button", { name: "Reset password" }).click();
  await expect(form.getByText(/was rejected (a minute|\d+ minutes) ago/)).toBeVisible();
  await expect(form.getByRole("button", { name: "Ask for approval" })).toBeVisible();
  expect(await statusOf(id)).toBe("ACTIVE");
});
