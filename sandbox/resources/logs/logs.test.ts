import { describe, expect, test } from "vitest";
import { createPerson, useOrg } from "../../testing/test-org.ts";

const { api, sandbox } = useOrg();
const list = (query: Record<string, string> = {}) => api("GET", `/api/v1/logs?${new URLSearchParams(query)}`);
const now = () => new Date().toISOString();

describe("polling (ascending, no until)", () => {
  test("always has a next page, and loses and repeats nothing", async () => {
    let answer = await list({ since: now(), limit: "2" });
    expect(answer.body).toEqual([]);
    const ids: string[] = [];
    for (let round = 0; round < 3; round += 1) {
      const { id } = await createPerson(api);
      await api("POST", `/api/v1/users/${id}/lifecycle/suspend`);
      ids.push(id);
    }
    const suspended: string[] = [];
    for (let page = 0; page < 12; page += 1) {
      expect(answer.links.next).toBeDefined();
      answer = await api("GET", answer.links.next ?? "");
      for (const event of answer.body)
        if (event.eventType === "user.lifecycle.suspend") suspended.push(event.target[0].id);
    }
    expect(answer.body).toEqual([]);
    expect(suspended).toEqual(ids);
  });
});

describe("a bounded query", () => {
  test("ends, in both directions, with the same events", async () => {
    const walk = async (sortOrder: string) => {
      const until = sandbox().org.madeAt;
      const uuids: string[] = [];
      let answer = await list({ until, sortOrder, limit: "50" });
      uuids.push(...answer.body.map((event: { uuid: string }) => event.uuid));
      while (answer.links.next !== undefined) {
        answer = await api("GET", answer.links.next);
        uuids.push(...answer.body.map((event: { uuid: string }) => event.uuid));
      }
      return uuids;
    };
    const ascending = await walk("ASCENDING");
    expect(ascending.length).toBeGreaterThan(50);
    expect((await walk("DESCENDING")).reverse()).toEqual(ascending);
  });

  test("looks seven days back when it is not told since when", async () => {
    const { org } = sandbox();
    const weekAgo = new Date(Date.parse(org.madeAt) - 7 * 24 * 3_600_000).toISOString();
    const { body } = await list({ until: org.madeAt, limit: "1000" });
    const expected = Array.from({ length: org.log.length }, (_, index) => org.log.at(index)!).filter(
      ({ published }) => published >= weekAgo && published < org.madeAt,
    );
    expect(body.length).toBe(Math.min(1000, expected.length));
    expect(body[0].uuid).toBe(expected[0]?.uuid);
  });
});

describe("finding", () => {
  test("by filter on type, actor and any of the targets", async () => {
    const { id } = await createPerson(api);
    const group = (await api("POST", "/api/v1/groups", { profile: { name: "Logged" } })).body;
    await api("PUT", `/api/v1/groups/${group.id}/users/${id}`);
    const find = async (filter: string) => (await list({ filter, limit: "1000" })).body;
    expect(await find(`eventType eq "group.user_membership.add" and target.id eq "${group.id}"`)).toMatchObject([
      { target: [{ id }, { id: group.id }] },
    ]);
    expect(await find(`target.id eq "${id}" and eventType sw "user.lifecycle"`)).toHaveLength(2);
    expect(await find(`target.id eq "${id}" and not (eventType sw "user.")`)).toHaveLength(1);
    const byActor = await find(`actor.id eq "${sandbox().org.apiTokenOwnerId}" and outcome.result eq "success"`);
    expect(byActor.length).toBeGreaterThanOrEqual(4);
  });

  test("by keywords, all of which must be there", async () => {
    const { profile } = await createPerson(api);
    expect((await list({ q: `${profile.login.toUpperCase()} create` })).body).toHaveLength(1);
    expect((await list({ q: `${profile.login} nonsense` })).body).toEqual([]);
  });
});

test.each([
  [{ q: "a b c d e f g h i j k" }, "E0000001"],
  [{ q: "x".repeat(41) }, "E0000001"],
  [{ since: "yesterday" }, "E0000001"],
  [{ sortOrder: "UP" }, "E0000001"],
  [{ filter: "eventType eq" }, "E0000053"],
  [{ after: "nonsense" }, "E0000029"],
])("refuses %o", async (query, errorCode) => {
  expect(await list(query as Record<string, string>)).toMatchObject({ status: 400, body: { errorCode } });
});
