import { z } from "zod";
import { NewPasswordSchema, ProviderSchema, RecoveryQuestionSchema } from "#lib/schemas/okta/credentials.ts";
import { OktaIdSchema } from "#lib/schemas/okta/id.ts";
import type { OktaGroup } from "#lib/schemas/okta/group.ts";
import { fullName } from "#lib/schemas/okta/user.ts";
import type { Okta } from "#lib/okta/port.ts";
import { createUser } from "#lib/services/users/create.ts";
import { deleteUser } from "#lib/services/users/delete.ts";
import { listUserGroups } from "#lib/services/users/groups.ts";
import { findByLogin, findPerson } from "#lib/services/users/look-up.ts";
import { getGroup } from "#lib/services/groups/get.ts";
import { defineOperation, LEGAL, type Change } from "./define.ts";
import { asText, ProfileSchema } from "./profile-changes.ts";
import { eachUser, loadUser, ruleByState, touchesPerson, UserInput, userTarget } from "./user-subject.ts";

const CreateInput = z.object({
  profile: ProfileSchema.and(z.object({ login: z.string().trim().min(1), email: z.string().trim().min(1) })),
  password: NewPasswordSchema.optional(),
  recoveryQuestion: RecoveryQuestionSchema.optional(),
  provider: ProviderSchema.optional(),
  groupIds: z.array(OktaIdSchema).max(20).default([]),
  realmId: OktaIdSchema.optional(),
  typeId: OktaIdSchema.optional(),
  activate: z.boolean().default(true),
  mustChangePassword: z.boolean().default(false),
});
type CreateInput = z.output<typeof CreateInput>;

/** What Okta would refuse of itself, said before it is asked. */
function whyNotTogether({ mustChangePassword, password, activate, provider, recoveryQuestion }: CreateInput) {
  if (mustChangePassword && !(password && activate))
    return "A password that has to be changed needs a password, and activation.";
  const elsewhere = provider?.type === "FEDERATION" || provider?.type === "SOCIAL";
  if (elsewhere && (password || recoveryQuestion))
    return "Somebody who signs in at another provider has no password and no recovery question at Okta.";
  return null;
}

type NewPerson = { login: string; groups: OktaGroup[] };

function readGroups(okta: Okta, groupIds: readonly string[]): Promise<OktaGroup[]> {
  return Promise.all(groupIds.map((groupId) => getGroup(okta, { groupId })));
}

/** Groups and activation as a form for many new people asks for them. */
export const GROUPS_FIELD = {
  kind: "groups",
  name: "groupIds",
  label: "Groups",
  hint: "Everybody is put into these, beside those their row names.",
} as const;
export const ACTIVATE_FIELD = {
  kind: "check",
  name: "activate",
  label: "Activate them at once",
  hint: "Okta mails each of them a link to set up their sign-in. Otherwise they are only staged.",
  default: true,
} as const;

export const create = defineOperation({
  id: "user.create",
  effects: { ends: null, grants: "sign-in", opens: null, destroys: null, renames: false, verifies: false },
  ocsf: "account: create",
  endpoints: ["POST /api/v1/users"],
  roles: ["admin"],
  input: CreateInput,
  risk: "routine",
  asks: { reason: "optional", callerCheck: false },
  retry: "once",
  // Whoever has this login now and did not exist before the call was made by it.
  trace: {
    shows: async (okta, input, since) => {
      const { login } = (input as z.output<typeof CreateInput>).profile;
      const user = await findByLogin(okta, login);
      return user?.created && Date.parse(user.created) >= since.getTime() ? { created: userTarget(user) } : null;
    },
  },
  events: ["user.lifecycle.create"],
  inverse: null,
  bulk: "csv",
  planning: {
    on: "new person",
    fields: [GROUPS_FIELD, ACTIVATE_FIELD],
    rows: "required",
    reads: [],
    commonOf: ({ groupIds }) => groupIds.toSorted().join(),
    prepare: async (okta, { groupIds }) => {
      const groups = await readGroups(okta, groupIds);
      return { about: null, subjectOf: (_, { profile }) => ({ login: profile.login, groups }) };
    },
  },
  load: async (okta, input): Promise<NewPerson> => ({
    login: input.profile.login,
    groups: await readGroups(okta, input.groupIds),
  }),
  rule: (_, input) => {
    const why = whyNotTogether(input);
    return why ? { legal: false, already: false, why } : LEGAL;
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

export const remove = defineOperation({
  id: "user.delete",
  effects: { ends: "sign-in", grants: null, opens: null, destroys: "user", renames: false, verifies: false },
  ocsf: "account: delete",
  endpoints: ["DELETE /api/v1/users/{id}"],
  roles: ["admin"],
  input: UserInput.extend({ sendEmail: z.boolean().default(false) }),
  risk: "destructive",
  asks: { reason: "required", callerCheck: false },
  retry: "once",
  trace: {
    shows: async (okta, input) => ((await findPerson(okta, (input as { userId: string }).userId)) ? null : {}),
  },
  events: ["user.lifecycle.delete.initiated", "user.lifecycle.delete.completed"],
  inverse: null,
  bulk: "yes",
  planning: eachUser(
    [
      {
        kind: "check",
        name: "sendEmail",
        label: "Mail the org's admins",
        hint: "Okta tells them of each deletion.",
        default: false,
      },
    ],
    ["GET /api/v1/users/{userId}/groups"],
  ),
  load: loadUser,
  // On anybody else the same call deactivates, and a second one would destroy (Okta's “Delete a user”).
  rule: (user) => ruleByState(user, { from: ["DEPROVISIONED"] }),
  target: userTarget,
  touches: touchesPerson,
  changes: (user) => [{ field: "person", from: user.profile.login, to: null }],
  // Of who is deactivated, these are all that Okta still has.
  lost: async (okta, { id, profile }) => {
    const groups = await listUserGroups(okta, { userId: id });
    const attributes = Object.entries(profile).map(([field, value]) => ({ field, from: asText(value), to: null }));
    return [
      ...attributes.filter(({ from }) => from !== null),
      ...groups.map((group) => ({ field: "group", from: group.profile.name, to: null })),
    ];
  },
  consequence: "They and their history in Okta are destroyed. Nothing brings them back.",
  done: (user) => `${fullName(user)} is deleted.`,
  run: deleteUser,
});
