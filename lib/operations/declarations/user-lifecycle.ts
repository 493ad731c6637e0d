import { z } from "zod";
import type { OktaApp } from "#lib/schemas/okta/app.ts";
import { fullName } from "#lib/schemas/okta/user.ts";
import { USER_STATUSES } from "#lib/schemas/vocabulary/user-status.ts";
import { listUserApps } from "#lib/services/users/apps.ts";
import { activateUser } from "#lib/services/users/activate.ts";
import { deactivateUser } from "#lib/services/users/deactivate.ts";
import { reactivateUser } from "#lib/services/users/reactivate.ts";
import { suspendUser } from "#lib/services/users/suspend.ts";
import { unlockUser } from "#lib/services/users/unlock.ts";
import { unsuspendUser } from "#lib/services/users/unsuspend.ts";
import { defineOperation } from "./define.ts";
import { eachUser, loadUser, ruleByState, statusChange, touchesPerson, UserInput, userTarget } from "./user-subject.ts";
import { NO_FIELDS, sendEmail, TELL_ADMINS } from "./fields.ts";

const ACTIVATION = sendEmail("Email them the activation link", "Off: the link is shown to you once, to pass on.");

const NOT_DEACTIVATED = USER_STATUSES.filter((status) => status !== "DEPROVISIONED");

export const suspend = defineOperation({
  id: "user.suspend",
  offered: { "person.actions": 70, "bulk.access": 10, selection: 10 },
  fields: NO_FIELDS,
  effects: { ends: "sign-in", grants: null, opens: null, destroys: null, renames: false, verifies: false },
  ocsf: "account: disable",
  endpoints: ["POST /api/v1/users/{id}/lifecycle/suspend"],
  roles: ["helpdesk", "admin"],
  input: UserInput,
  risk: "routine",
  asks: { reason: "required", callerCheck: false },
  retry: "converge",
  events: ["user.lifecycle.suspend"],
  inverse: "user.unsuspend",
  planning: eachUser(),
  load: loadUser,
  eligibility: (user) => ruleByState(user, { from: ["ACTIVE"], already: "SUSPENDED" }),
  target: userTarget,
  touches: touchesPerson,
  changes: (user) => statusChange(user, "SUSPENDED"),
  consequence: "They can no longer sign in. Groups and app assignments stay, and it can be undone at any time.",
  done: (user) => `${fullName(user)} is suspended.`,
  run: suspendUser,
});

export const unsuspend = defineOperation({
  id: "user.unsuspend",
  offered: { "person.actions": 80, "bulk.access": 20 },
  fields: NO_FIELDS,
  effects: { ends: null, grants: "sign-in", opens: null, destroys: null, renames: false, verifies: false },
  ocsf: "account: enable",
  endpoints: ["POST /api/v1/users/{id}/lifecycle/unsuspend"],
  roles: ["helpdesk", "admin"],
  input: UserInput,
  risk: "routine",
  asks: { reason: "required", callerCheck: false },
  retry: "converge",
  events: ["user.lifecycle.unsuspend"],
  inverse: "user.suspend",
  planning: eachUser(),
  load: loadUser,
  eligibility: (user) => ruleByState(user, { from: ["SUSPENDED"], already: "ACTIVE" }),
  target: userTarget,
  touches: touchesPerson,
  changes: (user) => statusChange(user, "ACTIVE"),
  consequence: "They can sign in again, with the groups and apps they had.",
  done: (user) => `${fullName(user)} is active again.`,
  run: unsuspendUser,
});

export const unlock = defineOperation({
  id: "user.unlock",
  offered: { "person.actions": 10, "bulk.access": 60 },
  fields: NO_FIELDS,
  effects: { ends: null, grants: "sign-in", opens: null, destroys: null, renames: false, verifies: false },
  ocsf: "account: other",
  endpoints: ["POST /api/v1/users/{id}/lifecycle/unlock"],
  roles: ["helpdesk", "admin"],
  input: UserInput,
  risk: "routine",
  asks: { reason: "optional", callerCheck: false },
  retry: "converge",
  events: ["user.account.unlock_by_admin", "user.account.unlock"],
  inverse: null,
  planning: eachUser(),
  load: loadUser,
  eligibility: (user) => {
    if (user.credentials?.provider?.type === "ACTIVE_DIRECTORY") {
      return { eligible: false, already: false, why: "Comes from Active Directory: unlock the account there." };
    }
    return ruleByState(user, { from: ["LOCKED_OUT"], already: "ACTIVE" });
  },
  target: userTarget,
  touches: touchesPerson,
  changes: (user) => statusChange(user, "ACTIVE"),
  consequence: "They can sign in again with the password they have.",
  done: (user) => `${fullName(user)} is unlocked.`,
  run: unlockUser,
});

export const activate = defineOperation({
  id: "user.activate",
  offered: { "person.actions": 90, "bulk.access": 30 },
  fields: [ACTIVATION],
  effects: { ends: null, grants: "sign-in", opens: null, destroys: null, renames: false, verifies: false },
  ocsf: "account: enable",
  endpoints: ["POST /api/v1/users/{id}/lifecycle/activate"],
  roles: ["helpdesk", "admin"],
  input: UserInput.extend({ sendEmail: z.boolean().default(true) }),
  risk: "credential",
  asks: { reason: "required", callerCheck: false },
  retry: "once",
  trace: { inLog: true },
  events: ["user.lifecycle.activate"],
  inverse: null,
  planning: eachUser(),
  load: loadUser,
  eligibility: (user) => ruleByState(user, { from: ["STAGED", "DEPROVISIONED"], already: "ACTIVE" }),
  target: userTarget,
  touches: touchesPerson,
  changes: (user) => statusChange(user, "PROVISIONED"),
  consequence: "They get a link to set up their sign-in. App assignments removed by a deactivation are not restored.",
  done: (user) => `${fullName(user)} is being activated.`,
  run: activateUser,
});

export const reactivate = defineOperation({
  id: "user.reactivate",
  offered: { "person.actions": 60, "bulk.access": 40 },
  fields: [ACTIVATION],
  effects: { ends: null, grants: "sign-in", opens: null, destroys: null, renames: false, verifies: false },
  ocsf: "account: enable",
  endpoints: ["POST /api/v1/users/{id}/lifecycle/reactivate"],
  roles: ["helpdesk", "admin"],
  input: UserInput.extend({ sendEmail: z.boolean().default(true) }),
  risk: "credential",
  asks: { reason: "optional", callerCheck: false },
  retry: "once",
  trace: { inLog: true },
  events: ["user.lifecycle.reactivate"],
  inverse: null,
  planning: eachUser(),
  load: loadUser,
  eligibility: (user) => ruleByState(user, { from: ["PROVISIONED", "RECOVERY"] }),
  target: userTarget,
  touches: touchesPerson,
  changes: () => [{ field: "activation link", from: "void", to: "new" }],
  consequence: "They get a new link to set up their sign-in; the old one stops working.",
  done: (user) => `${fullName(user)} gets a new activation link.`,
  run: reactivateUser,
});

export const deactivate = defineOperation({
  id: "user.deactivate",
  offered: { "person.actions": 120, "bulk.access": 50 },
  fields: [
    TELL_ADMINS,
    {
      kind: "check",
      name: "async",
      label: "Let Okta finish in the background",
      hint: "Okta answers at once and finishes later. Use this for people with many apps. The page updates by itself.",
      initial: false,
      more: true,
      // A job goes on once each is seen to be done.
      only: "one",
    },
  ],
  effects: { ends: "sign-in", grants: null, opens: null, destroys: "assignments", renames: false, verifies: false },
  ocsf: "account: disable",
  endpoints: ["POST /api/v1/users/{id}/lifecycle/deactivate"],
  roles: ["admin"],
  input: UserInput.extend({ sendEmail: z.boolean().default(false), async: z.boolean().default(false) }),
  risk: "destructive",
  asks: { reason: "required", callerCheck: false },
  retry: "converge",
  // Activating again does not bring the app assignments back, so it is no undo.
  events: ["user.lifecycle.deactivate"],
  inverse: null,
  planning: eachUser(["GET /api/v1/apps"]),
  load: loadUser,
  eligibility: (user) => ruleByState(user, { from: NOT_DEACTIVATED, already: "DEPROVISIONED" }),
  target: userTarget,
  touches: touchesPerson,
  changes: (user) => statusChange(user, "DEPROVISIONED"),
  lost: async (okta, { id }) => {
    const apps = await listUserApps(okta, { userId: id });
    return apps.map((app) => ({ field: "app", from: describeAssignment(app), to: null }));
  },
  consequence:
    "They are signed out everywhere in Okta and permanently lose all app assignments: activating them again does not restore them. Group memberships stay.",
  done: (user) => `${fullName(user)} is deactivated.`,
  run: deactivateUser,
});

/** An app someone has, with what it takes to give it to them again. */
function describeAssignment({ label, _embedded }: OktaApp): string {
  const { scope, credentials } = _embedded?.user ?? {};
  const how = scope === "GROUP" ? "through a group" : "directly";
  return [label, how, ...(credentials?.userName ? [`as ${credentials.userName}`] : [])].join(", ");
}
