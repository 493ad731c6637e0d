import { expect, test } from "vitest";
import { describeRule } from "./describe-rule.ts";

const vocabulary = {
  groupName: (id: string) => (id === "00gSALES" ? "Sales" : null),
  attributeTitle: (name: string) => (name === "department" ? "Department" : name === "onCall" ? "On call" : null),
};
const say = (expression: string) => describeRule(expression, vocabulary);

test.each([
  ['user.department=="Sales"', "Department is “Sales”"],
  ["user.onCall==true", "On call is yes"],
  ['String.stringContains(user.title, "Intern")', "Title contains “Intern”"],
  ['isMemberOfAnyGroup("00gSALES","00gOTHER")', "Is in “Sales” or 00gOTHER"],
  ["NOT (user.onCall==true)", "Not (On call is yes)"],
  ["user.title!=null", "Title is set"],
])("%s", (expression, words) => {
  expect(say(expression)).toBe(words);
});

test("brackets stay where leaving them out would say something else", () => {
  expect(say('user.department=="A" AND (user.title=="B" OR user.title=="C")')).toBe(
    "Department is “A” and (title is “B” or title is “C”)",
  );
});

test("what there are no words for is left to Okta's own form", () => {
  expect(say('user.getGroups({"group.type": {"OKTA_GROUP"}}).isEmpty()')).toBeNull();
  expect(say("NOT user.onCall==true")).toBeNull();
  expect(say("user.department ==")).toBeNull();
  expect(say('user.manager.name=="Ann"')).toBeNull();
});
