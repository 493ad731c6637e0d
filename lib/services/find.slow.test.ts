import { afterAll, beforeAll, expect, test } from "vitest";
import { setStage, type Stage } from "#lib/testing/stage.ts";
import { findGroup } from "./groups/find.ts";
import { findUser } from "./users/find.ts";
import { allUsers } from "./users/list.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await setStage({ people: 250 });
});
afterAll(() => stage.close());

const org = () => stage.sandbox.org;
const okta = () => stage.context("auditor").okta;

test("fetching all streams every page, and stops when told", async () => {
  const ids = new Set<string>();
  for await (const { id } of allUsers(okta(), { search: "id pr" })) ids.add(id);
  expect(ids.size).toBe(org().users.size);
  await stage.asked();
  const stop = new AbortController();
  const reading = (async () => {
    for await (const _ of allUsers(okta(), { search: "id pr", signal: stop.signal })) stop.abort();
  })();
  await expect(reading).rejects.toThrow(/abort/i);
  expect(await stage.asked()).toHaveLength(1);
});

test("a group is found by its name in any case; a name that fits several, or none, is reported and not guessed", async () => {
  const group = [...org().groups.values()].find(({ type }) => type === "OKTA_GROUP")!;
  const { name } = group.profile;
  expect((await findGroup(okta(), { idOrName: name.toUpperCase() })).id).toBe(group.id);
  const twin = { ...group, id: "00gTwinTwinTwinTwin1", type: "APP_GROUP" as const };
  org().groups.put(twin);
  await expect(findGroup(okta(), { idOrName: name })).rejects.toMatchObject({ kind: "refused" });
  await expect(findGroup(okta(), { idOrName: name })).rejects.toThrow(twin.id);
  org().groups.delete(twin.id);
  await expect(findGroup(okta(), { idOrName: "no such group" })).rejects.toThrow(/No group is called/);
});

test("a short name that fits several people, or nobody, is reported and not guessed", async () => {
  const [one, other] = [...org().users.values()].filter(({ status }) => status === "ACTIVE");
  const rename = (user: typeof one, login: string) =>
    org().users.put({ ...user!, profile: { ...user!.profile, login } });
  rename(one, "kim@one.example");
  expect((await findUser(okta(), { idOrLogin: "kim" })).id).toBe(one?.id);
  rename(other, "kim@other.example");
  await expect(findUser(okta(), { idOrLogin: "kim" })).rejects.toMatchObject({
    kind: "refused",
    problem: { title: expect.stringMatching(/more than one person.*kim@o.*kim@o/) },
  });
  await expect(findUser(okta(), { idOrLogin: "nobody-at-all" })).rejects.toMatchObject({ kind: "not-found" });
  rename(other, "a/b@other.example");
  expect((await findUser(okta(), { idOrLogin: "a/b@other.example" })).id).toBe(other?.id);
});
