import { z } from "zod";
import { OktaError } from "#lib/okta/error.ts";
import type { Okta } from "#lib/okta/port.ts";
import type { OktaApp, OktaAppUser } from "#lib/schemas/okta/app.ts";
import type { OktaGroup } from "#lib/schemas/okta/group.ts";
import { OktaIdSchema } from "#lib/schemas/okta/id.ts";
import { fullName, type OktaUser } from "#lib/schemas/okta/user.ts";
import type { Field } from "#lib/schemas/vocabulary/fields.ts";
import { assignAppUser, removeAppUser, updateAppUser } from "#lib/services/apps/assign.ts";
import { getApp } from "#lib/services/apps/get.ts";
import { listAppGroups } from "#lib/services/apps/groups.ts";
import { allAppUsers, getAppUser } from "#lib/services/apps/users.ts";
import { thoseThatGive } from "#lib/services/users/assignments.ts";
import { getUser } from "#lib/services/users/get.ts";
import { listUserGroups } from "#lib/services/users/groups.ts";
import { appTarget } from "./apps.ts";
import { defineOperation, ELIGIBLE, type BulkTarget, type Change } from "./define.ts";
import { asText } from "./profile-changes.ts";
import { personOf, userTarget } from "./user-subject.ts";
import { APP, TELL_ADMINS } from "./fields.ts";

/** A person and an app, and the assignment between them, if there is one. */
type Assignment = { user: OktaUser; app: OktaApp; assignment: OktaAppUser | null };

/** With the groups that give them the app as well: Okta then refuses to take it away (403 E0000046). */
type Removal = Assignment & { givenBy: OktaGroup[] };

const Pair = z.object({ userId: OktaIdSchema, appId: OktaIdSchema });
const WithDetails = Pair.extend({
  scope: z.enum(["USER", "GROUP"]).optional(),
  userName: z.string().trim().min(1).optional(),
  password: z.string().min(1).optional(),
  profile: z.record(z.string(), z.unknown()).optional(),
});

async function loadAssignment(okta: Okta, { userId, appId }: z.output<typeof Pair>): Promise<Assignment> {
  const [user, app, assignment] = await Promise.all([
    getUser(okta, { idOrLogin: userId }),
    getApp(okta, { appId }),
    getAppUser(okta, { appId, userId }).catch((error: unknown) => {
      if (error instanceof OktaError && error.kind === "not-found") return null;
      throw error;
    }),
  ]);
  return { user, app, assignment };
}

/** The assignments are read once for the whole job. */
async function prepareAssignments(okta: Okta, { appId }: { appId: string }) {
  const app = await getApp(okta, { appId });
  const assigned = new Map<string, OktaAppUser>();
  for await (const each of allAppUsers(okta, { appId })) assigned.set(each.id, each);
  const subjectOf = (target: BulkTarget): Assignment => {
    const user = personOf(target);
    return { user, app, assignment: assigned.get(user.id) ?? null };
  };
  return { about: app.label, subjectOf };
}

/** Only who has it directly is asked about: through a group alone it cannot be taken away anyhow. */
async function withGivers(okta: Okta, subject: Assignment, groups?: readonly OktaGroup[]): Promise<Removal> {
  const { user, app, assignment } = subject;
  if (assignment?.scope !== "USER") return { ...subject, givenBy: [] };
  const theirs = groups ?? (await listUserGroups(okta, { userId: user.id }));
  return { ...subject, givenBy: await thoseThatGive(okta, app.id, theirs) };
}

/** Nobody's groups are read where no group has the app at all. */
async function prepareRemovals(okta: Okta, input: { appId: string }) {
  const [{ about, subjectOf }, groups] = await Promise.all([
    prepareAssignments(okta, input),
    listAppGroups(okta, input),
  ]);
  return {
    about,
    subjectOf: async (target: BulkTarget): Promise<Removal> => {
      const subject = subjectOf(target);
      if (groups.length === 0) return { ...subject, givenBy: [] };
      return await withGivers(okta, subject, target.kind === "person" ? target.groups : undefined);
    },
  };
}

/** Of many, each row of a file brings its own. */
const USER_NAME: Field = { kind: "text", name: "userName", label: "User name in the app", only: "one" };

const PASSWORD: Field = {
  kind: "password",
  name: "password",
  label: "Password in the app",
  hint: "Stored by Okta to sign them in there; not stored here.",
  when: [{ field: "keepsPasswords", is: [true] }],
  only: "one",
};

const ATTRIBUTES: Field = { kind: "attributes", name: "profile", label: "In the app", of: "app", only: "one" };

const ASSIGNMENT_READS: readonly string[] = ["GET /api/v1/apps/{appId}", "GET /api/v1/apps/{appId}/users/{userId}"];

const eachAssignment = {
  on: "person",
  reads: ASSIGNMENT_READS,
  prepare: prepareAssignments,
  commonOf: ({ appId }: { appId: string }) => appId,
} as const;

const shared = {
  roles: ["admin"],
  risk: "routine",
  asks: { reason: "optional", callerCheck: false },
  retry: "converge",
  load: loadAssignment,
  target: ({ user }: Assignment) => userTarget(user),
  related: ({ app }: Assignment) => appTarget(app),
  touches: ({ user, app }: Assignment) => ({ personId: user.id, apps: [app] }),
} as const;

function withoutPassword({ password, ...rest }: z.output<typeof WithDetails>) {
  return { ...rest, password: password ? "(given, not kept)" : null };
}

/** What of an assignment's details would be different. A password is not among them: nobody can read the old one. */
function detailsToChange(assignment: OktaAppUser | null, input: z.output<typeof WithDetails>): Change[] {
  const { scope, userName, profile = {} } = input;
  const wanted: [field: string, from: unknown, to: unknown][] = [
    ...(scope ? [["scope", assignment?.scope, scope] as [string, unknown, unknown]] : []),
    ...(userName ? [["user name", assignment?.credentials?.userName, userName] as [string, unknown, unknown]] : []),
    ...Object.entries(profile).map(([field, value]): [string, unknown, unknown] => [
      field,
      assignment?.profile?.[field],
      value,
    ]),
  ];
  return wanted.flatMap(([field, from, to]) => {
    const change = { field, from: asText(from), to: asText(to) };
    return change.from === change.to ? [] : [change];
  });
}

export const assign = defineOperation({
  ...shared,
  id: "app.assignUser",
  offered: { "person.apps.add": 10, "app.people.add": 10, "bulk.apps": 10 },
  fields: [APP, { ...USER_NAME, hint: "If empty, Okta sets it as configured in the app." }, PASSWORD, ATTRIBUTES],
  effects: { ends: null, grants: "assignment", opens: null, destroys: null, renames: false, verifies: false },
  ocsf: "access: assign",
  endpoints: ["POST /api/v1/apps/{appId}/users"],
  input: WithDetails,
  events: ["application.user_membership.add"],
  inverse: "app.removeUser",
  planning: { ...eachAssignment, rows: "optional", columns: "userName" },
  eligibility: ({ user, app, assignment }) => {
    if (assignment?.scope === "USER") {
      return { eligible: false, already: true, why: `${fullName(user)} is already assigned to “${app.label}”.` };
    }
    if (app.status !== "ACTIVE") return { eligible: false, already: false, why: `“${app.label}” is inactive.` };
    if (user.status !== "DEPROVISIONED") return ELIGIBLE;
    return { eligible: false, already: false, why: `${fullName(user)} is deactivated: activate them first.` };
  },
  changes: ({ app, assignment }) => [{ field: "app", from: assignment ? "through a group" : null, to: app.label }],
  record: withoutPassword,
  consequence: "They can use the app, with an account in it if Okta provisions the app.",
  done: ({ user, app }) => `${fullName(user)} is assigned to “${app.label}”.`,
  run: assignAppUser,
});

export const update = defineOperation({
  ...shared,
  id: "app.updateUser",
  offered: { "app.people.edit": 10, "bulk.apps": 20 },
  fields: [
    APP,
    USER_NAME,
    PASSWORD,
    {
      kind: "choice",
      name: "scope",
      label: "How they have it",
      hint: "Their own stays when they leave the group.",
      initial: "GROUP",
      options: [
        { value: "GROUP", label: "Through the group" },
        { value: "USER", label: "Their own" },
      ],
      when: [{ field: "direct", is: [false] }],
      only: "one",
    },
    ATTRIBUTES,
  ],
  effects: { ends: null, grants: null, opens: null, destroys: null, renames: false, verifies: false },
  ocsf: "api: other",
  endpoints: ["POST /api/v1/apps/{appId}/users/{userId}"],
  input: WithDetails,
  events: ["application.user_membership.update"],
  inverse: "app.updateUser",
  undoInput: ({ assignment }, { userId, appId, scope, userName, password, profile }) => {
    // The password that was there before is nobody's to know.
    if (password || !assignment) return null;
    const before = Object.keys(profile ?? {}).map((field) => [field, assignment.profile?.[field] ?? null]);
    return {
      userId,
      appId,
      ...(scope ? { scope: assignment.scope ?? undefined } : {}),
      ...(userName ? { userName: assignment.credentials?.userName ?? undefined } : {}),
      ...(before.length > 0 ? { profile: Object.fromEntries(before) as Record<string, unknown> } : {}),
    };
  },
  planning: { ...eachAssignment, rows: "required", columns: "userName" },
  eligibility: ({ user, app, assignment }, input) => {
    if (!assignment)
      return { eligible: false, already: false, why: `${fullName(user)} is not assigned to “${app.label}”.` };
    if (input.password || detailsToChange(assignment, input).length > 0) return ELIGIBLE;
    return {
      eligible: false,
      already: true,
      why: `${fullName(user)}’s assignment to “${app.label}” is already like that.`,
    };
  },
  changes: ({ assignment }, input) => [
    ...detailsToChange(assignment, input),
    ...(input.password ? [{ field: "password", from: null, to: "replaced" }] : []),
  ],
  record: withoutPassword,
  consequence: "Only what is filled in is changed at their account in the app.",
  done: ({ user, app }) => `${fullName(user)}’s assignment to “${app.label}” is changed.`,
  run: updateAppUser,
});

export const remove = defineOperation({
  ...shared,
  id: "app.removeUser",
  offered: { "person.apps.remove": 10, "app.people.remove": 10, "app.selection": 10, "bulk.apps": 30 },
  fields: [APP, TELL_ADMINS],
  effects: { ends: "assignment", grants: null, opens: null, destroys: null, renames: false, verifies: false },
  ocsf: "access: revoke",
  endpoints: ["DELETE /api/v1/apps/{appId}/users/{userId}"],
  input: Pair.extend({ sendEmail: z.boolean().default(false) }),
  events: ["application.user_membership.remove"],
  inverse: "app.assignUser",
  undoInput: ({ assignment }, { userId, appId }) => ({
    userId,
    appId,
    userName: assignment?.credentials?.userName ?? undefined,
    profile: assignment?.profile ?? undefined,
  }),
  planning: {
    ...eachAssignment,
    rows: "optional",
    reads: [...ASSIGNMENT_READS, "GET /api/v1/users/{userId}/groups"],
    prepare: prepareRemovals,
  },
  load: async (okta, input) => await withGivers(okta, await loadAssignment(okta, input)),
  eligibility: ({ user, app, assignment, givenBy }) => {
    if (!assignment)
      return { eligible: false, already: true, why: `${fullName(user)} is not assigned to “${app.label}”.` };
    if (assignment.scope !== "GROUP" && givenBy.length === 0) return ELIGIBLE;
    const names = givenBy.map(({ profile }) => `“${profile.name}”`).join(" and ");
    const why =
      givenBy.length === 0
        ? `${fullName(user)} has “${app.label}” through a group: take them out of that group instead.`
        : `${fullName(user)} has “${app.label}” directly and through ${names}: Okta removes it only once no group gives it.`;
    return { eligible: false, already: false, why };
  },
  changes: ({ app }) => [{ field: "app", from: app.label, to: null }],
  consequence: "They lose the app, unless a group gives it to them as well; their account there may be deactivated.",
  done: ({ user, app }) => `${fullName(user)} is no longer assigned to “${app.label}”.`,
  run: removeAppUser,
});
