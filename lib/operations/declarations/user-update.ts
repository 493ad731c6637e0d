import { z } from "zod";
import { RecoveryQuestionSchema } from "#lib/schemas/okta/credentials.ts";
import { OktaIdSchema } from "#lib/schemas/okta/id.ts";
import { fullName, type OktaUser } from "#lib/schemas/okta/user.ts";
import { changeUserType } from "#lib/services/users/change-type.ts";
import { getUserVersion } from "#lib/services/users/get-version.ts";
import { afterwards } from "#lib/services/partly.ts";
import { updateUser } from "#lib/services/users/update.ts";
import { defineOperation, ELIGIBLE, type Change } from "./define.ts";
import { profileChanges, ProfileSchema } from "./profile-changes.ts";
import { personOf, UserInput, userTarget } from "./user-subject.ts";
import { recoveryQuestion } from "./fields.ts";

type Version = { user: OktaUser; etag: string | null };

const UpdateInput = UserInput.extend({
  profile: ProfileSchema.default({}),
  recoveryQuestion: RecoveryQuestionSchema.optional(),
  realmId: OktaIdSchema.optional(),
  typeId: OktaIdSchema.optional(),
  /** The version (ETag) that the form was filled in from; a profile that has changed since is left alone. */
  version: z.string().optional(),
  /** Values that must still be there, e.g. those that a change to be undone had left. */
  expected: ProfileSchema.optional(),
});
type UpdateInput = z.output<typeof UpdateInput>;

function differences({ user }: Version, input: UpdateInput): Change[] {
  const other = (field: string, from: string | null | undefined, to: string | undefined): Change[] =>
    to === undefined || from === to ? [] : [{ field, from: from ?? null, to }];
  return [
    ...profileChanges(user.profile, input.profile),
    ...other("user type", user.type?.id, input.typeId),
    ...other("realm", user.realmId, input.realmId),
    ...(input.recoveryQuestion
      ? [{ field: "recovery question", from: null, to: input.recoveryQuestion.question }]
      : []),
  ];
}

export const update = defineOperation({
  id: "user.update",
  offered: { "person.edit": 10, "bulk.profiles": 20 },
  fields: [
    { kind: "attributes", name: "profile", label: "Profile", of: "person", only: "one" },
    {
      kind: "userType",
      name: "typeId",
      label: "User type",
      hint: "First clear the attributes that the other type does not have: Okta says which.",
      only: "one",
    },
    { kind: "realm", name: "realmId", label: "Realm", only: "one" },
    ...recoveryQuestion(
      { label: "New recovery question", hint: "If empty, their question stays. The current one cannot be read." },
      { field: "asksQuestion", is: [true] },
    ),
  ],
  effects: { ends: null, grants: null, opens: null, destroys: null, renames: false, verifies: false },
  ocsf: "account: other",
  endpoints: ["POST /api/v1/users/{id}", "PUT /api/v1/users/{id}"],
  roles: ["admin"],
  input: UpdateInput,
  risk: "routine",
  asks: { reason: "optional", callerCheck: false },
  retry: "if-match",
  events: [
    "user.account.update_profile",
    "user.account.update_user_type",
    "user.account.update_password",
    "user.account.update_primary_email",
    "user.account.update_secondary_email",
  ],
  inverse: "user.update",
  // Only attributes are undone: what else can be changed here either cannot be read or is more than a value.
  undoInput: ({ user }, { userId, profile, ...rest }) =>
    Object.values({ ...rest, version: undefined, expected: undefined }).some((value) => value !== undefined)
      ? null
      : {
          userId,
          profile: Object.fromEntries(Object.keys(profile).map((field) => [field, user.profile[field] ?? null])),
          expected: profile,
        },
  planning: {
    on: "person",
    rows: "required",
    columns: "profile",
    reads: [],
    commonOf: () => "",
    // The version is only read when their turn comes.
    prepare: async () => ({ about: null, subjectOf: (target) => ({ user: personOf(target), etag: null }) }),
  },
  load: (okta, { userId }): Promise<Version> => getUserVersion(okta, { userId }),
  eligibility: (subject, input) => {
    const name = fullName(subject.user);
    if (input.version !== undefined && subject.etag !== null && input.version !== subject.etag)
      return {
        eligible: false,
        already: false,
        why: `${name}’s profile was changed by someone else in the meantime.`,
      };
    if (differences(subject, input).length === 0)
      return { eligible: false, already: true, why: `${name}’s profile is already like that.` };
    const [drift] = profileChanges(subject.user.profile, input.expected ?? {});
    if (!drift) return ELIGIBLE;
    const why = `Someone else has changed ${name} since: ${drift.field} is now “${drift.from ?? ""}”.`;
    return { eligible: false, already: false, why };
  },
  target: ({ user }) => userTarget(user),
  touches: ({ user }) => ({ personId: user.id }),
  changes: differences,
  record: ({ recoveryQuestion, ...rest }) => ({ ...rest, recoveryQuestion: recoveryQuestion?.question ?? null }),
  consequence: "Only the attributes shown are changed. Changes by someone else in the meantime are not overwritten.",
  done: ({ user }) => `${fullName(user)}’s profile is changed.`,
  run: async (okta, { userId, profile, typeId, recoveryQuestion, realmId }, { user, etag }) => {
    const rest = { recoveryQuestion, realmId };
    const ifMatch = etag ?? undefined;
    if (typeId === undefined || typeId === user.type?.id)
      return await updateUser(okta, { userId, profile, ...rest, ifMatch });
    const receipt = await changeUserType(okta, { user, typeId, changes: profile, ifMatch });
    if (!rest.recoveryQuestion && !rest.realmId) return receipt;
    return await afterwards("The user type is changed.", () => updateUser(okta, { userId, ...rest }));
  },
});
