import { expect, test } from "vitest";
import { OPERATIONS } from "#lib/operations/declarations/registry.ts";
import type { Field, FieldValues } from "#lib/schemas/vocabulary/fields.ts";
import { askedFor, causesByField, changesIn, formFields, missingIn, toInput } from "./fields.ts";

const given = { "profile.name": "Sales", "profile.description": "Everyone in sales" };
const fields = formFields(
  [
    { name: "profile.name", label: "Name", kind: "text" },
    { name: "profile.description", label: "Description", kind: "area" },
    { name: "sendEmail", label: "Send", kind: "check", initial: true },
  ],
  { given },
);

test("what was not touched is not sent, and what was emptied is sent as null", () => {
  const values = { "profile.name": "Sales", "profile.description": "", sendEmail: false };
  expect(toInput({ groupId: "00g1", profile: { costCentre: 7 } }, fields, values)).toEqual({
    groupId: "00g1",
    profile: { costCentre: 7, description: null },
    sendEmail: false,
  });
});

const passwordFields = formFields(OPERATIONS["user.setPassword"].fields, {});

test("what is asked for follows what is chosen, and only that is sent, numbers as numbers", () => {
  const names = (held: FieldValues) => askedFor(passwordFields, held).map(({ name }) => name);
  expect(names({})).toEqual(["password.value", "way", "revokeSessions"]);
  expect(Object.keys(missingIn(passwordFields, {}))).toEqual(["password.value"]);

  const hash = { way: "hash", "password.hash.algorithm": "BCRYPT" };
  expect(Object.keys(missingIn(passwordFields, hash))).toEqual([
    "password.hash.value",
    "password.hash.salt",
    "password.hash.workFactor",
  ]);
  const filled = {
    ...hash,
    "password.value": "typed before",
    "password.hash.value": "h4sh",
    "password.hash.salt": "abcdefghijklmnopqrstuv",
    "password.hash.workFactor": "10",
  };
  expect(toInput({ userId: "00u1" }, passwordFields, filled)).toEqual({
    userId: "00u1",
    password: {
      hash: { algorithm: "BCRYPT", value: "h4sh", salt: "abcdefghijklmnopqrstuv", workFactor: 10 },
    },
    revokeSessions: false,
  });
  expect(toInput({}, passwordFields, { way: "old", oldPassword: "a", newPassword: "b" })).toEqual({
    oldPassword: "a",
    newPassword: "b",
    strict: true,
    revokeSessions: false,
  });
});

test("a cause that names the whole path finds its field", () => {
  const all = askedFor(passwordFields, { way: "hash", "password.hash.algorithm": "BCRYPT" });
  expect(causesByField(all, ["password.hash.salt: The salt of BCRYPT has 22 characters."])).toEqual({
    "password.hash.salt": "The salt of BCRYPT has 22 characters.",
  });
});

test("Okta's causes find their field, and those that speak of none stay where they are", () => {
  expect(causesByField(fields, ["name: Too long: 255 at most", "Something else", "login: taken"])).toEqual({
    "profile.name": "Too long: 255 at most",
  });
});

const assignment = formFields(
  [
    { name: "userName", label: "User name", kind: "text" },
    { name: "password", label: "Password", kind: "password" },
    {
      ...{ name: "scope", label: "How", kind: "choice", initial: "GROUP" },
      options: [
        { value: "GROUP", label: "Through the group" },
        { value: "USER", label: "Their own" },
      ],
    },
  ],
  { given: { userName: "ann" } },
);

test("nothing changes while nothing is different", () => {
  expect(changesIn(assignment, { userName: "ann" })).toEqual([]);
});

test("what will change is said in the words of its choices, and of a password only that there is one", () => {
  expect(changesIn(assignment, { userName: "", password: "Secret-1", scope: "USER" })).toEqual([
    { field: { name: "userName", title: "User name" }, from: "ann", to: "" },
    { field: { name: "password", title: "Password" }, from: "", to: "a new one" },
    { field: { name: "scope", title: "How" }, from: "Through the group", to: "Their own" },
  ]);
});

const taking: readonly Field[] = [
  { name: "groupId", label: "Group", kind: "group", needed: "Choose the group.", column: "groups" },
  {
    name: "accept",
    label: "Exclude {person}",
    kind: "check",
    initial: false,
    when: [{ field: "rules", filled: true }],
  },
];

test("what a page has settled is not asked for, and what it knows decides and names the rest", () => {
  const settled = { groupId: "00g1" };
  const ask = (known: FieldValues) => askedFor(formFields(taking, { settled, given: known }), known);
  expect(ask({})).toEqual([]);
  expect(ask({ person: "Ann", rules: "the rule" })).toMatchObject([{ name: "accept", label: "Exclude Ann" }]);
});

test("a group is sent by its id, and needed unless a file's column names them row by row", () => {
  const shown = formFields(taking, {});
  expect(missingIn(shown, {})).toEqual({ groupId: "Choose the group." });
  expect(missingIn(shown, {}, ["who", "groups"])).toEqual({});
  expect(toInput({}, shown, { groupId: { id: "00g1", name: "Sales" } })).toEqual({ groupId: "00g1" });
});

const REALM: readonly Field[] = [{ name: "realmId", label: "Realm", kind: "realm" }];

test("of what the org has there is a choice only where there are two, and someone has one", () => {
  const realm = [
    { value: "1", label: "One" },
    { value: "2", label: "Two" },
  ];
  const shown = (options: typeof realm, realmId: string | null) =>
    formFields(REALM, { given: { realmId }, choices: { realm: options, userType: [] } });
  expect(shown(realm, "1")).toMatchObject([{ kind: "choice", initial: "1", options: realm }]);
  expect(shown(realm, null)).toEqual([]);
  expect(shown(realm.slice(0, 1), "1")).toEqual([]);
});
