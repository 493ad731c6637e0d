import { expect, test } from "vitest";
import type { ProfileField } from "#lib/schemas/profile-form.ts";
import { changesOf, faultOf, toText, toValue } from "./profile-values.ts";

function field(name: string, rest: Partial<ProfileField> = {}): ProfileField {
  return {
    ...{ name, title: name, description: null, kind: "text", choices: [], required: false, minLength: null },
    ...{ maxLength: null, pattern: null, format: null, custom: false, whyReadOnly: null, ...rest },
  };
}
const badge = field("badge", { kind: "integer" });
const onCall = field("onCall", { kind: "boolean" });
const passed = field("passed", { kind: "list" });

test("what a form holds becomes what Okta stores, and back", () => {
  for (const [each, value] of [
    [badge, 4711],
    [onCall, false],
    [passed, ["First aid", "Fire"]],
    [field("city"), "Brno"],
  ] as const) {
    expect(toValue(each, toText(value))).toEqual(value);
    expect(toValue(each, "")).toBeNull();
  }
});

test.each([
  [field("login", { required: true, title: "Username" }), " ", "Username is needed."],
  [field("login", { maxLength: 3 }), "abcd", "1 characters too long: 3 at most."],
  [field("date", { minLength: 10 }), "2026", "Enter at least 10 characters."],
  [field("email", { format: "email" }), "ann", "This is not an email address."],
  [badge, "12a", "Enter a whole number."],
  [field("code", { pattern: "^[A-Z]{2}$" }), "cz", "It must match ^[A-Z]{2}$."],
  [field("code", { pattern: "(?<" }), "cz", null],
  [field("mode", { kind: "choice", choices: [{ value: "A", label: "a" }] }), "B", "Choose one from the list."],
])("%#: a fault is said in words", (each, text, words) => {
  expect(faultOf(each, text)).toBe(words);
});

test("only what would be different is a change, and what cannot be typed never is", () => {
  const fields = [field("city"), field("title"), field("costCentre", { whyReadOnly: "Kept by HR." })];
  const edits = { city: "Brno ", title: "Lead", costCentre: "9" };
  expect(changesOf(fields, { city: "Brno" }, edits)).toEqual([{ field: fields[1], from: "", to: "Lead" }]);
});
