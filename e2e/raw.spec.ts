import { expect, test } from "./fixtures.ts";
import { expectAccessible } from "./support/accessible.ts";
import { callOrg, createPerson, readPerson } from "./support/org.ts";

test("an admin reads anything with a reason, and changes nothing", async ({ pageAs }) => {
  const page = await pageAs("admin");
  const { id } = await createPerson();
  await page.goto("/raw");
  await expect(page.getByLabel(/^Method/).getByRole("option", { name: "POST" })).toBeDisabled();
  await page.getByLabel(/^Path/).fill(`/api/v1/users/${id}?x=1`);
  await page.getByRole("button", { name: "Send GET" }).click();
  await expect(page.getByText("Enter what follows “?” as parameters below.")).toBeVisible();
  await expect(page.getByText("Give a reason or ticket number.")).toBeVisible();

  await page.getByLabel(/^Path/).fill(`/api/v1/users/${id}`);
  await page.getByLabel(/^Reason/).fill("E2E raw");
  await page.getByRole("button", { name: "Send GET" }).click();
  const answer = page.getByRole("region", { name: "Answer" });
  await expect(answer).toContainText("Status 200");
  await expect(answer).toContainText(id);
  await expectAccessible(page);
  await answer.getByRole("link", { name: /^Audit entry/ }).click();
  await expect(page.getByRole("dialog")).toContainText(`GET /api/v1/users/${id}`);
});

test("an owner sends a body; what Okta refuses is said with its code", async ({ pageAs }) => {
  const page = await pageAs("owner");
  const { id } = await createPerson();
  await page.goto("/raw");
  await page.getByLabel(/^Method/).selectOption("POST");
  await page.getByLabel(/^Path/).fill(`/api/v1/users/${id}`);
  await page.getByLabel("Body", { exact: true }).selectOption({ label: "JSON" });
  await page.getByLabel(/^JSON/).fill('{"profile": {"nickName": ');
  await page.getByLabel(/^Reason/).fill("E2E raw");
  await page.getByRole("button", { name: "Send POST" }).click();
  await expect(page.getByText(/^This is not JSON/)).toBeVisible();
  await page.getByLabel(/^JSON/).fill('{"profile": {"nickName": "Tessie"}}');
  await page.getByRole("button", { name: "Send POST" }).click();
  await expect(page.getByRole("region", { name: "Answer" })).toContainText("Status 200");
  const { profile } = await callOrg<{ profile: { nickName?: string } }>("GET", `/api/v1/users/${id}`);
  expect(profile.nickName).toBe("Tessie");

  await page.getByLabel(/^Path/).fill(`/api/v1/users/${id}/lifecycle/unsuspend`);
  await page.getByLabel("Body", { exact: true }).selectOption({ label: "No body" });
  await page.getByRole("button", { name: "Send POST" }).click();
  await expect(page.getByText("E0000001")).toBeVisible();
  // The refused second request takes nothing away of the first one's answer.
  await expect(page.getByRole("region", { name: "Answer" })).toContainText("Tessie");
  expect((await readPerson(id)).status).toBe("ACTIVE");

  // A request that is not sent says nothing of the one before.
  await page.getByLabel(/^Path/).fill("https://elsewhere.example/api/v1/users");
  await page.getByRole("button", { name: "Send POST" }).click();
  await expect(page.getByText("Begin with “/”, such as /api/v1/users.")).toBeVisible();
  await expect(page.getByText("E0000001")).toHaveCount(0);
});

test("helpdesk and auditors are told why they cannot", async ({ pageAs }) => {
  for (const role of ["helpdesk", "auditor"] as const) {
    const page = await pageAs(role);
    await page.goto("/raw");
    await expect(page.getByRole("main")).toContainText("does not include this");
    await expect(page.getByRole("button", { name: /^Send/ })).toHaveCount(0);
  }
});
