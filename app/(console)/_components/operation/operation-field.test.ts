import { expect, test } from "vitest";
import { causesByField, type OperationField, toInput } from "./operation-field.ts";

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

test("Okta's causes find their field, and those that speak of none stay where they are", () => {
  expect(causesByField(fields, ["name: Too long: 255 at most", "Something else", "login: taken"])).toEqual({
    "profile.name": "Too long: 255 at most",
  });
});
