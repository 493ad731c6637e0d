import { expect, test } from "vitest";
import { phoneSpellings } from "./numbers.ts";

test.each(["+33 6 39 98 08 68", "0033639980868", "33639980868", "+33 (6) 39-98-08-68"])(
  "%s is looked for as Okta mostly has it",
  (typed) => {
    expect(phoneSpellings(typed)).toContain("+33639980868");
  },
);

test("what was typed is looked for too: some orgs keep phone numbers so", () => {
  expect(phoneSpellings("(303) 555-0169")).toEqual(["(303) 555-0169", "3035550169", "+3035550169"]);
});

test("a number is looked for while it is still being typed", () => {
  expect(phoneSpellings("+3363")).toContain("+3363");
});

test.each(["M10414", "ann 12345", "+", "+4", ""])("%s is no phone number", (typed) => {
  expect(phoneSpellings(typed)).toEqual([]);
});
