import { expect, test } from "vitest";
import type { AppOfPerson, GroupOfPerson, PersonOverview } from "#lib/schemas/person.ts";
import { compare } from "./differences.ts";

const offered = { whyNot: null };
function group(name: string, rest: Partial<GroupOfPerson> = {}): GroupOfPerson {
  return { id: name, name, description: null, type: "OKTA_GROUP", rules: [], whyNotRemove: null, ...rest };
}
function app(label: string, rest: Partial<AppOfPerson> = {}): AppOfPerson {
  return { id: label, label, status: "ACTIVE", userName: null, direct: true, throughGroups: [], ...rest };
}
function person(groups: GroupOfPerson[], apps: AppOfPerson[], title: string): PersonOverview {
  return {
    person: { title, department: null, city: null, userType: null, manager: null, attributes: [] },
    groups: { ok: true, items: groups },
    apps: { ok: true, items: apps },
    ...{ addToGroup: offered, removeFromGroup: offered, assignApp: offered, removeApp: offered },
  } as unknown as PersonOverview;
}
const rule = { id: "0pr1", name: "Department: Sales", words: null };

test("what the other has is suggested, what only they have is not, and what both have is neither", () => {
  const like = person([group("VPN"), group("All")], [app("CRM")], "Lead");
  const { steps, groupsOfBoth, attributes } = compare(like, person([group("All"), group("Old")], [], "Clerk"));
  expect(steps.map(({ gives, what, name, suggested }) => [gives, what, name, suggested])).toEqual([
    [true, "group", "VPN", true],
    [true, "app", "CRM", true],
    [false, "group", "Old", false],
  ]);
  expect(groupsOfBoth).toEqual(["All"]);
  expect(attributes).toEqual([{ name: "Title", like: "Lead", person: "Clerk" }]);
});

test("what rules and groups give is explained and not fought", () => {
  const sales = group("Sales", { rules: [rule] });
  const given = app("CRM", { direct: false, throughGroups: [{ id: "Sales", name: "Sales" }] });
  const gained = compare(person([sales], [given], ""), person([], [], "")).steps;
  expect(gained.map(({ suggested, whyNot }) => [suggested, whyNot])).toEqual([
    [false, null],
    [false, "Comes with “Sales”."],
  ]);
  const lost = compare(person([], [], ""), person([sales], [given], "")).steps;
  expect(lost.every(({ whyNot }) => whyNot !== null)).toBe(true);
});
