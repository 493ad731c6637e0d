import { describe, expect, test } from "vitest";
import { createPerson, latestEvents, useOrg } from "../testing/test-org.ts";

const { api, sandbox } = useOrg();
const at = async (moment: string, query: string) =>
  (await api("GET", `/_sandbox/at?time=${encodeURIComponent(moment)}&${query}`)).body;
/** A moment that nothing else happens in. */
const moment = async () => {
  await new Promise((resolve) => setTimeout(resolve, 5));
  const now = new Date().toISOString();
  await new Promise((resolve) => setTimeout(resolve, 5));
  return now;
};

test("what was true at a moment is what was so before every later change", async () => {
  const before = await moment();
  const person = await createPerson(api);
  const { id: groupId } = (await api("POST", "/api/v1/groups", { profile: { name: "Of the past" } })).body;
  await api("PUT", `/api/v1/groups/${groupId}/users/${person.id}`);
  const active = await moment();
  await api("POST", `/api/v1/users/${person.id}/lifecycle/suspend`);
  await api("DELETE", `/api/v1/groups/${groupId}/users/${person.id}`);
  const suspended = await moment();
  await api("POST", `/api/v1/users/${person.id}/lifecycle/deactivate`);
  await api("DELETE", `/api/v1/users/${person.id}`);

  const one = `table=users&key=${person.id}`;
  expect((await at(before, one)).row).toBeNull();
  expect((await at(active, one)).row).toMatchObject({ status: "ACTIVE", profile: person.profile });
  expect((await at(active, one)).row).not.toHaveProperty("secret");
  expect((await at(suspended, one)).row.status).toBe("SUSPENDED");
  expect((await at(await moment(), one)).row).toBeNull();
  const member = `table=memberships&key=${groupId}/${person.id}`;
  expect((await at(active, member)).row.membership.direct).toBe(true);
  expect((await at(suspended, member)).row).toBeNull();
  const { rows } = await at(before, "");
  expect(rows.users).toBe(sandbox().org.users.size);
  expect((await at(before, "table=none")).errorCode).toBe("E0000007");
  expect((await at("yesterday", "table=users")).errorCode).toBe("E0000001");
});

describe("a disturbed list", () => {
  const idsOf = async (kind: string) => {
    await api("POST", "/_sandbox/faults", [{ kind, path: "/api/v1/users", times: 1, skip: 1 }]);
    const ids: string[] = [];
    const lastNames: string[] = [];
    let next: string | undefined = "/api/v1/users?limit=20";
    while (next !== undefined) {
      const { body, links } = await api("GET", next);
      ids.push(...body.map(({ id }: { id: string }) => id));
      lastNames.push(...body.map(({ profile }: { profile: { lastName: string } }) => profile.lastName));
      next = links.next;
    }
    await api("DELETE", "/_sandbox/faults");
    return { ids, lastNames };
  };

  test("loses a page, ends too early, comes twice or says something else of a row", async () => {
    await api("POST", "/_sandbox/reset");
    const people = [...sandbox().org.users.values()].filter(({ status }) => status !== "DEPROVISIONED").length;
    expect((await idsOf("dropped-page")).ids).toHaveLength(people - 20);
    expect((await idsOf("empty-page")).ids).toHaveLength(20);
    const { ids } = await idsOf("duplicated-page");
    expect(ids).toHaveLength(people + 20);
    expect(new Set(ids).size).toBe(people);
    const { lastNames } = await idsOf("edited-row");
    expect(lastNames.filter((name) => name.endsWith("(edited)"))).toHaveLength(1);
  });
});

test("events are lost, doubled, late and out of order on demand", async () => {
  const make = async () => {
    for (let times = 0; times < 2; times += 1)
      await api("POST", "/api/v1/groups", { profile: { name: `Logged ${Math.random()}` } });
  };
  const disturbed = async (disturbance: object) => {
    await api("PUT", "/_sandbox/log", disturbance);
    const before = sandbox().org.log.length;
    await make();
    return sandbox().org.log.length - before;
  };
  expect(await disturbed({ lost: 1 })).toBe(0);
  expect(await disturbed({ doubled: 1 })).toBe(4);
  expect(await disturbed({ late: 1, lateMs: 50 })).toBe(0);
  const before = sandbox().org.log.length;
  await new Promise((resolve) => setTimeout(resolve, 120));
  expect(sandbox().org.log.length - before).toBe(2);
  await disturbed({ outOfOrder: 1 });
  const [last, former] = await latestEvents(api, 2);
  expect(Date.parse(last.published)).toBeLessThanOrEqual(Date.parse(former.published));
  await api("PUT", "/_sandbox/log", {});
  expect(await disturbed({})).toBe(2);
});
