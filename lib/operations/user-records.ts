import { z } from "zod";
import { NewPasswordSchema } from "#lib/schemas/okta/credentials.ts";
import { OktaIdSchema } from "#lib/schemas/okta/id.ts";
import type { OktaGroup } from "#lib/schemas/okta/group.ts";
import { fullName, type OktaUser } from "#lib/schemas/okta/user.ts";
import { createUser } from "#lib/services/users/create.ts";
import { deleteUser } from "#lib/services/users/delete.ts";
import { getGroup } from "#lib/services/groups/get.ts";
import { getUserVersion } from "#lib/services/users/get-version.ts";
import { updateUser } from "#lib/services/users/update.ts";
import { defineOperation, LEGAL, type Change } from "./define.ts";
import { eachUser, loadUser, ruleByState, touchesPerson, UserInput, userTarget } from "./user-subject.ts";

/** Any attribute of the org's user schema; Okta checks the values against it. */
const ProfileSchema = z.record(z.string().min(1), z.unknown());

const CreateInput = z.object({
  profile: ProfileSchema.and(z.object({ login: z.string().trim().min(1), email: z.string().trim().min(1) })),
  password: NewPasswordSchema.optional(),
  recoveryQuestion: z.object({ question: z.string().min(1), answer: z.string().min(4) }).optional(),
  provider: z.object({ type: z.string().min(1), name: z.string().optional() }).optional(),
  groupIds: z.array(OktaIdSchema).max(20).default([]),
  realmId: OktaIdSchema.optional(),
  typeId: OktaIdSchema.optional(),
  activate: z.boolean().default(true),
  mustChangePassword: z.boolean().default(false),
});

function asText(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

export const create = defineOperation({
  id: "user.create",
  endpoints: ["POST /api/v1/users"],
  roles: ["admin"],
  input: CreateInput,
  risk: "routine",
  asks: { reason: "optional", callerCheck: false },
  retry: "once",
  inverse: null,
  bulk: "csv",
  planning: null,
  load: async (okta, input): Promise<{ login: string; groups: OktaGroup[] }> => ({
    login: input.profile.login,
    groups: await Promise.all(input.groupIds.map((groupId) => getGroup(okta, { groupId }))),
  }),
  rule: (_, input) => {
    if (!input.mustChangePassword || (input.password && input.activate)) return LEGAL;
    return { legal: false, already: false, why: "A password that has to be changed needs a password, and activation." };
  },
  // There is no id yet; the outcome has it.
  target: ({ login }) => ({ kind: "user", id: "", label: login }),
  touches: ({ groups }) => ({ groups }),
  changes: (_, input) =>
    Object.entries(input.profile).map(([field, value]): Change => ({ field, from: null, to: asText(value) })),
  record: ({ password, recoveryQuestion, ...rest }) => ({
    ...rest,
    password: password ? "(given, not kept)" : null,
    recoveryQuestion: recoveryQuestion?.question ?? null,
  }),
  consequence:
    "They are created in Okta, with the groups chosen, and get a link to activate their account unless a password is set.",
  done: ({ login }) => `${login} is created.`,
  run: async (okta, input) => {
    const { user, requestId } = await createUser(okta, input);
    return { requestId, created: userTarget(user) };
  },
});

type Version = { user: OktaUser; etag: string | null };

function differences(user: OktaUser, profile: Record<string, unknown>): Change[] {
  return Object.entries(profile).flatMap(([field, value]) => {
    const [from, to] = [asText(user.profile[field]), asText(value)];
    return from === to ? [] : [{ field, from, to }];
  });
}

export const update = defineOperation({
  id: "user.update",
  endpoints: ["POST /api/v1/users/{id}"],
  roles: ["admin"],
  input: UserInput.extend({ profile: ProfileSchema }),
  risk: "routine",
  asks: { reason: "optional", callerCheck: false },
  retry: "if-match",
  inverse: null,
  bulk: "csv",
  planning: null,
  load: (okta, { userId }): Promise<Version> => getUserVersion(okta, { userId }),
  rule: ({ user }, { profile }) =>
    differences(user, profile).length > 0
      ? LEGAL
      : { legal: false, already: true, why: `${fullName(user)}’s profile is like that already.` },
  target: ({ user }) => userTarget(user),
  touches: ({ user }) => ({ personId: user.id }),
  changes: ({ user }, { profile }) => differences(user, profile),
  consequence: "Only the attributes shown are changed. A change by somebody else in the meantime is not overwritten.",
  done: ({ user }) => `${fullName(user)}’s profile is changed.`,
  run: (okta, { userId, profile }, { etag }) => updateUser(okta, { userId, profile, ifMatch: etag ?? undefined }),
});

export const remove = defineOperation({
  id: "user.delete",
  endpoints: ["DELETE /api/v1/users/{id}"],
  roles: ["admin"],
  input: UserInput.extend({ sendEmail: z.boolean().default(false) }),
  risk: "destructive",
  asks: { reason: "required", callerCheck: false },
  retry: "once",
  inverse: null,
  bulk: "yes",
  planning: eachUser,
  load: loadUser,
  // On anybody else the same call deactivates, and a second one would destroy (Okta's “Delete a user”).
  rule: (user) => ruleByState(user, { from: ["DEPROVISIONED"] }),
  target: userTarget,
  touches: touchesPerson,
  changes: (user) => [{ field: "person", from: user.profile.login, to: null }],
  consequence: "They and their history in Okta are destroyed. Nothing brings them back.",
  done: (user) => `${fullName(user)} is deleted.`,
  run: deleteUser,
});
