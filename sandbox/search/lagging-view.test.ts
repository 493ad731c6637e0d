import { expect, test } from "vitest";
import { createPerson, useOrg } from "../testing/test-org.ts";

const LAG_MS = 600;
const { api } = useOrg({ searchLagMs: LAG_MS });

const found = async (search: string) => {
  const { body } = await api("GET", `/api/v1/users?search=${encodeURIComponent(search)}`);
  return body.map((user: { status: string }) => user.status);
};

test("search sees a change only after a while, in its former state until then; a look-up by id sees it at once", async () => {
  const { id, profile } = await createPerson(api);
  const byLogin = `profile.login eq "${profile.login}"`;
  expect(await found(byLogin)).toEqual([]);
  expect((await api("GET", `/api/v1/users/${id}`)).body.status).toBe("ACTIVE");
  await expect.poll(() => found(byLogin), { timeout: 50_000 }).toEqual(["ACTIVE"]);

  await api("POST", `/api/v1/users/${id}/lifecycle/suspend`);
  expect((await api("GET", `/api/v1/users/${id}`)).body.status).toBe("SUSPENDED");
  expect(await found(byLogin)).toEqual(["ACTIVE"]);
  expect(await found(`${byLogin} and status eq "SUSPENDED"`)).toEqual([]);
  await expect.poll(() => found(byLogin), { timeout: 50_000 }).toEqual(["SUSPENDED"]);
});
