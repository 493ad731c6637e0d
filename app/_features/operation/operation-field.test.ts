import { expect, test } from "vitest";
import {
  askedFor,
  causesByField,
  changesIn,
  initialValues,
  missingIn,
  type OperationField,
  toInput,
} from "./operation-field.ts";
import { passwordFields } from "./password-fields.ts";

const fields: OperationField[] = [
  { name: "profile.name", label: "Name", kind: "text", initial: "Sales" },
  { name: "profile.description", label: "Description", kind: "area", initial: "Everybody in sales" },
  { name: "sendEmail", label: "Send", kind: "check", initial: true },
];

test("what was not touched is not sent, and what was emptied is sent as null", () => {
  const values = { "profile.name": "Sales", "profile.description": "", sendEmail: false };
  expect(toInput({ groupId: "00g1", profile: { costCentre: 7 } }, fields, values)).toEqual({
    groupId: "00g1",
    profile: { costCentre: 7, description: null },
    sendEmail: false,
  });
});

test("what is asked for follows what is chosen, and only that is sent, numbers as numbers", () => {
  const values = initialValues(passwordFields);
  const names = (held: typeof values) => askedFor(passwordFields, held).map(({ name }) => name);
  expect(names(values)).toEqual(["password.value", "way"]);
  expect(Object.keys(missingIn(passwordFields, values))).toEqual(["password.value"]);

  const hash = { ...values, way: "hash", "password.hash.algorithm": "BCRYPT" };
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
  });
  expect(toInput({}, passwordFields, { ...values, way: "old", oldPassword: "a", newPassword: "b" })).toEqual({
    oldPassword: "a",
    newPassword: "b",
    strict: true,
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

const assignment: OperationField[] = [
  { name: "userName", label: "User name", kind: "text", initial: "ann" },
  { name: "password", label: "Password", kind: "password", initial: "" },
  {
    ...{ name: "scope", label: "How", kind: "choice", initial: "GROUP" },
    options: [
      { value: "GROUP", label: "Through the group" },
      { value: "USER", label: "Their own" },
    ],
  },
];

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
