import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { callOrg, createPerson } from "./support/org.ts";

test.use({ role: "admin" });

declare global {
  interface Window {
    /** What stood in the page at some time since it was listened to. */
    seen: { title: string; heading: string; left: number; said: string }[];
  }
}

/** From now on, and over links within the console, keeps whatever the page showed in between. */
async function listen(page: Page): Promise<void> {
  await page.evaluate(() => {
    const look = () => {
      // What is being left may stay in the page for a while, hidden.
      const shown = (selector: string) =>
        [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility());
      const [heading] = shown("h1");
      window.seen.push({
        title: document.title,
        heading: heading?.textContent ?? "",
        left: Math.round(heading?.getBoundingClientRect().left ?? -1),
        said: shown("main [role=status]")
          .map(({ textContent }) => textContent)
          .join(" "),
      });
    };
    window.seen = [];
    new MutationObserver(look).observe(document, { childList: true, attributes: true, subtree: true });
  });
}

const seen = (page: Page) => page.evaluate(() => window.seen);

test("while Okta takes its time a page has its name and its heading in place", async ({ page }) => {
  const person = await createPerson();
  const { firstName, lastName } = person.profile;
  await page.goto(`/people/${person.id}`);
  await expect(page.getByRole("heading", { level: 1, name: lastName })).toBeVisible();

  // Whatever asks about this one person from now on, the page or something behind it, waits.
  const slowly = { kind: "latency", milliseconds: 2_500, method: "GET", path: `/api/v1/users/${person.id}` };
  await callOrg("POST", "/_sandbox/faults", [slowly]);
  await listen(page);
  await page.getByRole("link", { name: "Edit profile" }).click();
  await expect(page.getByLabel("First name")).toHaveValue(firstName);
  const form = (await seen(page)).filter(({ heading }) => heading === "Edit profile");
  expect(form.map(({ said }) => said)).toContainEqual(expect.stringContaining("Loading edit profile"));
  expect([...new Set(form.map(({ left }) => left))]).toHaveLength(1);

  await listen(page);
  await page.getByRole("main").getByRole("link", { name: lastName }).click();
  await expect(page.getByRole("heading", { level: 1, name: lastName })).toBeVisible();
  await expect(page).toHaveTitle(new RegExp(lastName));
  expect((await seen(page)).map(({ title }) => title)).toContain("Loading this person · Gatehouse");
});

test("while Okta takes its time a list has its heading in place", async ({ page }) => {
  await page.goto("/approvals");
  await expect(page.getByRole("table", { name: "Approvals" })).toBeVisible();
  const slowly = { kind: "latency", milliseconds: 2_500, method: "GET", path: "/api/v1/realms", times: 1 };
  await callOrg("POST", "/_sandbox/faults", [slowly]);
  await listen(page);
  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Realms" }).click();
  await expect(page.getByRole("table", { name: "Realms" })).toBeVisible();
  const list = (await seen(page)).filter(({ heading }) => heading === "Realms");
  expect(list.map(({ said }) => said)).toContainEqual(expect.stringContaining("Loading realms"));
  expect(list.map(({ title }) => title)).toContain("Realms · Gatehouse");
  expect([...new Set(list.map(({ left }) => left))]).toHaveLength(1);
});

test("an error about something that was read does not speak of changes", async ({ page }) => {
  const { id } = await createPerson();
  await callOrg("POST", "/_sandbox/faults", [{ kind: "5xx-json", method: "GET", path: `/api/v1/users/${id}` }]);
  await page.goto(`/people/${id}`);
  await expect(page.getByText("Okta had an internal error.")).toBeVisible();
  await expect(page.getByRole("main")).not.toContainText("Nothing was changed.");
  await expect(page.getByRole("main")).not.toContainText("may or may not");
});
