import { setImmediate as turn } from "node:timers/promises";
import { expect, test } from "vitest";
import { replay, respelled } from "./replay.ts";

const [person, team, project] = ["00u1aaaaaaaaaaaaaaaa", "00g2bbbbbbbbbbbbbbbb", "00g3cccccccccccccccc"];
const app = "0oa4dddddddddddddddd";

/** An org whose answers take a while; gives each call with those that had been answered when it came. */
function org(answers: Record<string, string>, links: Record<string, string> = {}) {
  const came: Record<string, string[]> = {};
  const answered: string[] = [];
  const ask = async (path: string) => {
    came[path] = [...answered];
    await turn();
    answered.push(path);
    return { status: 200, body: Buffer.from(answers[path] ?? "{}"), links: links[path] ?? "" };
  };
  return { came, ask };
}

test("what needs no answer is asked at once, the rest as soon as its id is named", async () => {
  const groups = `/api/v1/users/${person}/groups`;
  const apps = `/api/v1/apps?filter=user.id%20eq%20%22${person}%22`;
  const [roles, appGroups] = [`/api/v1/groups/${team}/roles`, `/api/v1/apps/${app}/groups`];
  const { came, ask } = org({ [groups]: `[{"id":"${team}"},{"id":"${project}"}]`, [apps]: `[{"id":"${app}"}]` });
  await replay([groups, `/api/v1/users/${person}`, roles, apps, appGroups], `/people/${person}`, ask);
  expect(came).toMatchObject({ [groups]: [], [`/api/v1/users/${person}`]: [], [apps]: [], [roles]: [groups] });
  expect(came[appGroups]).toContain(apps);
});

test("a page is asked for when the one before has named its cursor", async () => {
  const [first, second, third] = ["/api/v1/groups", "/api/v1/groups?after=a%2F1", "/api/v1/groups?after=b"];
  const next = '<https://org/api/v1/groups?after=a%2F1>; rel="next"';
  const { came, ask } = org({ [second]: '{"next":"b"}' }, { [first]: next });
  await replay([first, second, third], "", ask);
  expect(came).toEqual({ [first]: [], [second]: [first], [third]: [first, second] });
});

test("what no answer names is asked for all the same", async () => {
  const { came, ask } = org({});
  await replay(["/api/v1/users/me", `/api/v1/groups/${team}/roles`], "", ask);
  expect(Object.keys(came)).toEqual(["/api/v1/users/me", `/api/v1/groups/${team}/roles`]);
});

test("only a search is spelled in another way, and asks for the same", () => {
  expect(respelled(`/api/v1/users/${person}`)).toBe(`/api/v1/users/${person}`);
  const again = new URL(respelled("/api/v1/users?limit=50&search=status+pr"), "http://org").searchParams;
  expect([...again]).toEqual([
    ["limit", "50"],
    ["search", "status pr "],
  ]);
});
