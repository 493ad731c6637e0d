import { afterAll, beforeAll, expect, test } from "vitest";
import { findUser } from "#lib/services/users/find.ts";
import { setStage, type Stage } from "#lib/testing/stage.ts";
import { READ_IDS, type ReadId } from "#lib/schemas/vocabulary/reads.ts";
import { READS } from "./registry.ts";

let stage: Stage;
let somePolicy: string;
let accessPolicy: string;
beforeAll(async () => {
  stage = await setStage({ people: 250 });
  const first = async (type: string) =>
    ((await run("policy.list", { type })) as { items: { id: string }[] }).items[0]?.id ?? "";
  somePolicy = await first("PASSWORD");
  accessPolicy = await first("ACCESS_POLICY");
});
afterAll(() => stage.close());

function run(id: ReadId, input: Record<string, unknown>) {
  const read = READS[id];
  return read.run(stage.context("auditor").okta, read.input.parse(input));
}

function all(id: ReadId, input: Record<string, unknown>, signal?: AbortSignal): AsyncIterable<{ id: string }> {
  const read = READS[id];
  if (!read.all) throw new Error(`${id} has no pages.`);
  return read.all(stage.context("auditor").okta, { ...read.input.parse(input), signal }) as AsyncIterable<{
    id: string;
  }>;
}

const org = () => stage.sandbox.org;
const anyUser = () =>
  [...org().users.values()].find(({ id, status }) => status === "ACTIVE" && org().appsOfUser.of(id).size > 0)!;
const anyGroup = () =>
  [...org().groups.values()].find(({ id, type }) => type === "OKTA_GROUP" && org().membersOfGroup.of(id).size > 3)!;
const anyApp = () => org().apps.get(org().appsOfUser.of(anyUser().id).all()[0] ?? "")!;

const cases: [ReadId, () => Record<string, unknown>, (result: never) => unknown, () => unknown][] = [
  [
    "user.list",
    () => ({ search: 'status eq "ACTIVE"', sortBy: "profile.lastName", limit: 7 }),
    (page: { items: unknown[] }) => page.items.length,
    () => 7,
  ],
  ["user.get", () => ({ idOrLogin: anyUser().profile.login }), (user: { id: string }) => user.id, () => anyUser().id],
  ["user.groups", () => ({ userId: anyUser().id }), (groups: unknown[]) => groups.length > 1, () => true],
  [
    "user.apps",
    () => ({ userId: anyUser().id }),
    (apps: { assigned: unknown[] }) => apps.assigned.length > 0,
    () => true,
  ],
  ["user.roles", () => ({ userId: stage.administrator().id }), (roles: unknown[]) => roles.length > 0, () => true],
  ["userType.list", () => ({}), (types: { default: boolean }[]) => types.some((type) => type.default), () => true],
  [
    "userSchema.get",
    () => ({}),
    (schema: { definitions: { base: { properties: object } } }) => "login" in schema.definitions.base.properties,
    () => true,
  ],
  [
    "factor.list",
    () => ({ userId: [...org().factors.values()][0]?.userId }),
    (factors: unknown[]) => factors.length > 0,
    () => true,
  ],
  [
    "group.list",
    () => ({ q: anyGroup().profile.name, expand: "stats" }),
    (page: { items: { id: string }[] }) => page.items.map(({ id }) => id).includes(anyGroup().id),
    () => true,
  ],
  ["group.get", () => ({ groupId: anyGroup().id }), (group: { id: string }) => group.id, () => anyGroup().id],
  [
    "group.members",
    () => ({ group: anyGroup().profile.name.toUpperCase(), limit: 2 }),
    (page: { items: unknown[]; after: unknown }) => [page.items.length, page.after !== null],
    () => [2, true],
  ],
  [
    "group.apps",
    () => ({ groupId: [...org().appGroups.values()][0]?.groupId }),
    (apps: unknown[]) => apps.length > 0,
    () => true,
  ],
  ["groupRule.list", () => ({}), (rules: unknown[]) => rules.length, () => org().rules.size],
  ["app.list", () => ({ limit: 3 }), (page: { items: unknown[] }) => page.items.length, () => 3],
  ["app.get", () => ({ appId: anyApp().id }), (app: { label: string }) => app.label, () => anyApp().label],
  ["app.users", () => ({ appId: anyApp().id, limit: 1 }), (page: { items: unknown[] }) => page.items.length, () => 1],
  [
    "app.groups",
    () => ({ appId: [...org().appGroups.values()][0]?.appId }),
    (groups: unknown[]) => groups.length > 0,
    () => true,
  ],
  [
    "app.getUser",
    () => ({ appId: anyApp().id, userId: anyUser().id }),
    (user: { scope: string }) => user.scope,
    () => "USER",
  ],
  [
    "policy.list",
    () => ({ type: "PASSWORD" }),
    (page: { items: { type: string }[] }) =>
      page.items.every(({ type }) => type === "PASSWORD") && page.items.length > 0,
    () => true,
  ],
  ["policy.get", () => ({ policyId: somePolicy }), (policy: { id: string }) => policy.id, () => somePolicy],
  ["policy.rules", () => ({ policyId: somePolicy }), (rules: unknown[]) => rules.length > 0, () => true],
  ["policy.mappings", () => ({ policyId: accessPolicy }), (mappings: unknown[]) => Array.isArray(mappings), () => true],
  [
    "realm.list",
    () => ({ sortBy: "profile.name" }),
    (page: { items: { isDefault: boolean }[] }) => page.items.some(({ isDefault }) => isDefault),
    () => true,
  ],
  [
    "log.list",
    () => ({ since: new Date(Date.now() - 90 * 86_400_000).toISOString(), limit: 5 }),
    (page: { items: unknown[] }) => page.items.length,
    () => 5,
  ],
];

test.each(cases)("%s", async (id, input, of, is) => {
  expect(of((await run(id, input())) as never)).toEqual(is());
});

test("event hooks", async () => {
  const hook = await stage.context("owner").okta.request({
    method: "POST",
    path: "/api/v1/eventHooks",
    body: {
      name: "h",
      events: { type: "EVENT_TYPE", items: ["user.lifecycle.suspend"] },
      channel: { type: "HTTP", version: "1.0.0", config: { uri: "https://siem.example/" } },
    },
  });
  const { id } = hook.body as { id: string };
  expect(await run("eventHook.list", {})).toMatchObject([{ id }]);
  expect(await run("eventHook.get", { hookId: id })).toMatchObject({ name: "h" });
});

test("they are all of them", () => {
  expect([...cases.map(([id]) => id), "eventHook.list", "eventHook.get"].toSorted()).toEqual([...READ_IDS].toSorted());
});

test("fetching all streams every page, and stops when told", async () => {
  const ids = new Set<string>();
  for await (const { id } of all("user.list", { search: "id pr" })) ids.add(id);
  expect(ids.size).toBe(org().users.size);
  await stage.asked();
  const stop = new AbortController();
  const reading = (async () => {
    for await (const _ of all("user.list", { search: "id pr" }, stop.signal)) stop.abort();
  })();
  await expect(reading).rejects.toThrow(/abort/i);
  expect(await stage.asked()).toHaveLength(1);
});

test("a name that fits several groups, or none, is reported and not guessed", async () => {
  const { name } = anyGroup().profile;
  const twin = { ...anyGroup(), id: "00gTwinTwinTwinTwin1", type: "APP_GROUP" as const };
  org().groups.put(twin);
  await expect(run("group.members", { group: name })).rejects.toMatchObject({ kind: "refused" });
  await expect(run("group.members", { group: name })).rejects.toThrow(twin.id);
  org().groups.delete(twin.id);
  await expect(run("group.members", { group: "no such group" })).rejects.toThrow(/No group is called/);
});

test("a short name that fits several people, or nobody, is reported and not guessed", async () => {
  const { okta } = stage.context("auditor");
  const [one, other] = [...org().users.values()].filter(({ status }) => status === "ACTIVE");
  const rename = (user: typeof one, login: string) =>
    org().users.put({ ...user!, profile: { ...user!.profile, login } });
  rename(one, "kim@one.example");
  expect((await findUser(okta, { idOrLogin: "kim" })).id).toBe(one?.id);
  rename(other, "kim@other.example");
  await expect(findUser(okta, { idOrLogin: "kim" })).rejects.toMatchObject({
    kind: "refused",
    problem: { title: expect.stringMatching(/more than one person.*kim@o.*kim@o/) },
  });
  await expect(findUser(okta, { idOrLogin: "nobody-at-all" })).rejects.toMatchObject({ kind: "not-found" });
  rename(other, "a/b@other.example");
  expect((await findUser(okta, { idOrLogin: "a/b@other.example" })).id).toBe(other?.id);
});

test.each([
  [{ q: Array.from({ length: 11 }, (_, index) => `w${index}`).join(" ") }, /10 keywords/],
  [{ q: "x".repeat(41) }, /40 characters/],
  [{ limit: 1001 }, /1000/],
])("Okta's limits for the System Log are known before it is asked: %j", (input, words) => {
  expect(() => READS["log.list"].input.parse(input)).toThrow(words);
});
