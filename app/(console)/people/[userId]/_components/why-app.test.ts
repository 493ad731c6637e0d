import { expect, test } from "vitest";
import type { AppOfPerson, GroupOfPerson } from "#lib/schemas/person.ts";
import { whyApp } from "./why-app.ts";

const app: AppOfPerson = {
  ...{ id: "0oa1", label: "CRM", status: "ACTIVE", userName: null, direct: false },
  throughGroups: [{ id: "00g1", name: "Sales" }],
};
const sales: GroupOfPerson = {
  ...{ id: "00g1", name: "Sales", description: null, type: "OKTA_GROUP", whyNotRemove: null },
  rules: [{ id: "0pr1", name: "Department: Sales", words: "Department is “Sales”" }],
};
const groups = (group: Partial<GroupOfPerson>) => ({ ok: true as const, items: [{ ...sales, ...group }] });

test("an app is explained down to the group and the rule", () => {
  expect(whyApp(app, groups({}))).toEqual([
    "Through “Sales”, where the rule “Department: Sales” (Department is “Sales”) added them.",
  ]);
  expect(whyApp(app, groups({ rules: [] }))).toEqual(["Through “Sales”, where they were added by hand."]);
  expect(whyApp(app, groups({ type: "BUILT_IN" }))).toEqual(["Through “Sales”, which everyone is in."]);
});

test("what is not known is said", () => {
  expect(whyApp({ ...app, throughGroups: [] }, groups({}))[0]).toMatch(/not known/);
  expect(whyApp({ ...app, direct: true, throughGroups: [] }, groups({}))).toEqual(["Assigned to them directly."]);
});
