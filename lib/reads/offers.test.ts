import { describe, expect, test } from "vitest";
import { JOB_KINDS } from "#lib/bulk/kinds/registry.ts";
import { ALL_OPERATIONS } from "#lib/operations/declarations/registry.ts";
import { offerOnPerson, possibleOnPerson } from "#lib/operations/perform/offer.ts";
import type { OktaUser } from "#lib/schemas/okta/user.ts";
import { offeredAt, type Place, PLACES } from "#lib/schemas/vocabulary/places.ts";
import { paletteActions } from "./offers.ts";

/** What people find at each place, in its order there: whatever moves or vanishes is seen here. */
const OFFERED: Record<Place, string[]> = {
  "person.actions": [
    "user.unlock",
    "user.resetPassword",
    "user.forgotPassword",
    "user.expirePasswordWithTemp",
    "user.clearSessions",
    "user.expirePassword",
    "user.reactivate",
    "user.suspend",
    "user.unsuspend",
    "user.activate",
    "user.setPassword",
    "factor.resetAll",
    "user.deactivate",
    "user.delete",
  ],
  "person.edit": ["user.update"],
  "person.offboard": ["recipe.offboard"],
  "person.caller": ["factor.challenge"],
  "person.factor": ["factor.unenroll"],
  "person.groups.add": ["group.addMember"],
  "person.groups.remove": ["group.removeMember"],
  "person.apps.add": ["app.assignUser"],
  "person.apps.remove": ["app.removeUser"],
  "people.new": ["user.create"],
  "groups.new": ["group.create"],
  "group.edit": ["group.update"],
  "group.delete": ["group.delete"],
  "group.members.add": ["group.addMember"],
  "group.members.remove": ["group.removeMember"],
  "group.selection": ["group.removeMember"],
  "app.status": ["app.activate", "app.deactivate"],
  "app.delete": ["app.delete"],
  "app.people.add": ["app.assignUser"],
  "app.people.edit": ["app.updateUser"],
  "app.people.remove": ["app.removeUser"],
  "app.selection": ["app.removeUser"],
  "hooks.new": ["eventHook.create"],
  "hooks.deleteAll": ["eventHook.deleteAll"],
  "hook.actions": ["eventHook.verify", "eventHook.activate", "eventHook.deactivate", "eventHook.delete"],
  raw: ["raw.request"],
  selection: ["user.suspend", "group.addMember"],
  "bulk.joiners": ["recipe.onboard", "recipe.offboard"],
  "bulk.access": [
    "user.suspend",
    "user.unsuspend",
    "user.activate",
    "user.reactivate",
    "user.deactivate",
    "user.unlock",
    "user.delete",
  ],
  "bulk.signIn": ["user.resetPassword", "user.expirePassword", "user.clearSessions", "factor.resetAll"],
  "bulk.groups": ["group.addMember", "group.removeMember"],
  "bulk.apps": ["app.assignUser", "app.updateUser", "app.removeUser", "app.activate", "app.deactivate"],
  "bulk.profiles": ["user.create", "user.update"],
};

const MULTI_STEP_KINDS = JOB_KINDS.filter(({ id }) => id.startsWith("recipe."));

test.each(PLACES)("%s offers the same as ever, in the same order", (place) => {
  const there = offeredAt(place, [...ALL_OPERATIONS, ...MULTI_STEP_KINDS]);
  expect(there.map(({ id }) => id)).toEqual(OFFERED[place]);
  // Two of one rank would be in an order that nobody has said.
  const ranks = there.map(({ offered }) => offered[place]);
  expect(ranks).toEqual([...new Set(ranks)]);
});

test("what is planned for many is in one section of the form for many, and nothing else is", () => {
  const sections = ({ offered }: { offered: object }) =>
    Object.keys(offered).filter((place) => place.startsWith("bulk."));
  for (const operation of ALL_OPERATIONS)
    expect([operation.id, sections(operation).length]).toEqual([operation.id, operation.planning ? 1 : 0]);
  expect(JOB_KINDS.map(({ id }) => id)).toEqual(
    PLACES.filter((place) => place.startsWith("bulk.")).flatMap((place) => OFFERED[place]),
  );
});

test("what a form asks for many is what a job can read", () => {
  const kinds = JOB_KINDS.flatMap(({ fields }) => fields.map(({ kind }) => kind));
  expect([...new Set(kinds)].toSorted()).toEqual(["app", "apps", "check", "choice", "group", "groups"]);
});

describe("on a person", () => {
  const user = {
    id: "00u1",
    status: "ACTIVE",
    profile: { login: "ann@example.com", email: "ann@example.com", firstName: "Ann", lastName: "Doe" },
  } as OktaUser;

  test("everything is shown, whether it can be done or not", () => {
    expect(offerOnPerson(user, "owner", []).map(({ id }) => id)).toEqual(OFFERED["person.actions"]);
  });

  test("the search box takes whatever the page has, and tells what is possible now", () => {
    expect(paletteActions("owner").map(({ id }) => id)).toEqual(OFFERED["person.actions"]);
    expect(paletteActions("auditor")).toEqual([]);
    expect(possibleOnPerson(user)).toEqual([
      "user.resetPassword",
      "user.forgotPassword",
      "user.expirePasswordWithTemp",
      "user.clearSessions",
      "user.expirePassword",
      "user.suspend",
      "user.setPassword",
      "factor.resetAll",
      "user.deactivate",
    ]);
  });
});
