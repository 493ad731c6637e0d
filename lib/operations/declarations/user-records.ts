import { z } from "zod";
import { NewPasswordSchema, ProviderSchema, RecoveryQuestionSchema } from "#lib/schemas/okta/credentials.ts";
import { OktaIdSchema } from "#lib/schemas/okta/id.ts";
import type { OktaGroup } from "#lib/schemas/okta/group.ts";
import { fullName } from "#lib/schemas/okta/user.ts";
import type { Field, FieldOf } from "#lib/schemas/vocabulary/fields.ts";
import type { Okta } from "#lib/okta/port.ts";
import { createUser } from "#lib/services/users/create.ts";
import { deleteUser } from "#lib/services/users/delete.ts";
import { listUserGroups } from "#lib/services/users/groups.ts";
import { findByLogin, findPerson } from "#lib/services/users/look-up.ts";
import { getGroup } from "#lib/services/groups/get.ts";
import { defineOperation, ELIGIBLE, type Change } from "./define.ts";
import { asText, ProfileSchema } from "./profile-changes.ts";
import { eachUser, loadUser, ruleByState, touchesPerson, UserInput, userTarget } from "./user-subject.ts";
import { forOne, passwordHash, recoveryQuestion, TELL_ADMINS } from "./fields.ts";

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
    return "A password that must be changed needs a password and activation.";
  const elsewhere = provider?.type === "FEDERATION" || provider?.type === "SOCIAL";
  if (elsewhere && (password || recoveryQuestion))
    return "A person who signs in at another provider has no password and no recovery question in Okta.";
  return null;
}

type NewPerson = { login: string; groups: OktaGroup[] };

function readGroups(okta: Okta, groupIds: readonly string[]): Promise<OktaGroup[]> {
  return Promise.all(groupIds.map((groupId) => getGroup(okta, { groupId })));
}

/** How someone new gets in first. */
type Start = "email" | "password" | "staged" | "elsewhere" | "hash";

const startsWith = (...starts: Start[]) => ({ field: "start", is: starts });

const PROVIDERS = [
  { value: "FEDERATION", label: "Federation" },
  { value: "SOCIAL", label: "Social sign-in" },
  { value: "ACTIVE_DIRECTORY", label: "Active Directory" },
  { value: "LDAP", label: "LDAP directory" },
  { value: "IMPORT", label: "Import" },
];

/** Of a file's rows each may name groups of its own. */
export const GROUPS: FieldOf<"groups"> = {
  kind: "groups",
  name: "groupIds",
  label: "Groups to add them to",
  hint: "Group rules add them to others by themselves. 20 at most.",
  column: "groups",
};

/** Of one person the start says it. */
export const ACTIVATE: FieldOf<"check"> = {
  kind: "check",
  name: "activate",
  label: "Activate them at once",
  hint: "Okta emails each of them a link to set up their sign-in. Otherwise they stay staged.",
  initial: true,
  only: "many",
};

/** Of many, the rows of a file say who they are, and all of them get in alike. */
const ONE_NEW_PERSON: readonly Field[] = [
  { kind: "attributes", name: "profile", label: "Profile", of: "person" },
  { kind: "realm", name: "realmId", label: "Realm", none: "As the org decides" },
  {
    kind: "choice",
    name: "start",
    label: "How do they get in?",
    initial: "email" satisfies Start,
    options: [
      { value: "email", label: "Okta emails them an activation link", hint: "They choose their own password." },
      { value: "password", label: "You give them a password", hint: "They can sign in with it at once." },
      {
        value: "staged",
        label: "Not yet",
        hint: "They are created but cannot sign in until someone activates them.",
      },
      {
        value: "elsewhere",
        label: "They sign in at another provider",
        hint: "Another provider checks their password.",
      },
      {
        value: "hash",
        label: "You bring the hash of their password",
        hint: "From another system: they keep their password.",
      },
    ] satisfies { value: Start; label: string; hint: string }[],
    unsent: true,
  },
  {
    kind: "password",
    name: "password.value",
    label: "Password",
    hint: "Not stored here. Okta checks it against its policy.",
    needed: "Give a password.",
    when: [startsWith("password")],
  },
  {
    kind: "check",
    name: "mustChangePassword",
    label: "They have to change it at the first sign-in",
    initial: true,
    when: [startsWith("password")],
  },
  ...passwordHash(startsWith("hash")),
  {
    kind: "choice",
    name: "provider.type",
    label: "Kind of provider",
    initial: "",
    placeholder: "Choose…",
    options: PROVIDERS,
    needed: "Choose the provider.",
    when: [startsWith("elsewhere")],
  },
  {
    kind: "text",
    name: "provider.name",
    label: "Name of the directory",
    hint: "Its name in Okta, such as corp.example.com.",
    needed: "Name the directory.",
    when: [startsWith("elsewhere"), { field: "provider.type", is: ["ACTIVE_DIRECTORY", "LDAP"] }],
  },
  ...recoveryQuestion(
    {
      label: "Recovery question",
      hint: "Asked when they forget their password, if the org’s policy allows it.",
    },
    startsWith("email", "password", "staged", "hash"),
  ),
];

const NEW_PERSON: readonly Field[] = [...ONE_NEW_PERSON.map(forOne), GROUPS, ACTIVATE];

export const create = defineOperation({
  id: "user.create",
  offered: { "people.new": 10, "bulk.profiles": 10 },
  fields: NEW_PERSON,
  effects: { ends: null, grants: "sign-in", opens: null, destroys: null, renames: false, verifies: false },
  ocsf: "account: create",
  endpoints: ["POST /api/v1/users"],
  roles: ["admin"],
  input: CreateInput,
  risk: "routine",
  asks: { reason: "optional", callerCheck: false },
  retry: "once",
  // A person who has this login now and did not exist before the call was created by it.
  trace: {
    shows: async (okta, input, since) => {
      const { login } = (input as z.output<typeof CreateInput>).profile;
      const user = await findByLogin(okta, login);
      return user?.created && Date.parse(user.created) >= since.getTime() ? { created: userTarget(user) } : null;
    },
  },
  events: ["user.lifecycle.create"],
  inverse: null,
  planning: {
    on: "new person",
    rows: "required",
    columns: "profile",
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
  eligibility: (_, input) => {
    const why = whyNotTogether(input);
    return why ? { eligible: false, already: false, why } : ELIGIBLE;
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
  consequence: "They are created in Okta with the chosen groups, and get an activation link unless a password is set.",
  done: ({ login }) => `${login} is created.`,
  run: async (okta, input) => {
    const { user, requestId } = await createUser(okta, input);
    return { requestId, created: userTarget(user) };
  },
});

export const remove = defineOperation({
  id: "user.delete",
  offered: { "person.actions": 130, "bulk.access": 70 },
  fields: [TELL_ADMINS],
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
  planning: eachUser(["GET /api/v1/users/{userId}/groups"]),
  load: loadUser,
  // On anyone else the same call deactivates, and a second one would destroy (Okta's “Delete a user”).
  eligibility: (user) => ruleByState(user, { from: ["DEPROVISIONED"] }),
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
  consequence: "They and their history in Okta are deleted permanently. They cannot be restored.",
  done: (user) => `${fullName(user)} is deleted.`,
  run: deleteUser,
});
