import { expect, test } from "vitest";
import { describeChanges } from "./describe-changes.ts";

const titles = new Map([["department", "Abteilung"]]);
const words = (field: string, from: string | null, to: string | null) =>
  describeChanges([{ field, from, to }], titles)[0];

test.each([
  ["department", "Abteilung"],
  ["status", "State"],
  ["employeeNumber", "Employee number"],
  ["excluded from rule", "Excluded from rule"],
  ["address2Line", "Address2 line"],
])("%s is called %s", (field, title) => {
  expect(words(field, "a", "b")).toMatchObject({ field, title, from: "a", to: "b", lists: null });
});

test("of a list, what came and what went", () => {
  expect(words("teams", '["a","b"]', '["b","c",{"x":1}]')?.lists).toEqual({ added: ["c", '{"x":1}'], removed: ["a"] });
  expect(words("teams", null, '["a"]')?.lists).toEqual({ added: ["a"], removed: [] });
  expect(words("teams", '["a"]', null)?.lists).toEqual({ added: [], removed: ["a"] });
  expect(words("nickName", "[sic", "[sic]")?.lists).toBeNull();
});
