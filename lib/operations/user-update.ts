import { z } from "zod";
import { RecoveryQuestionSchema } from "#lib/schemas/okta/credentials.ts";
import { OktaIdSchema } from "#lib/schemas/okta/id.ts";
import { fullName, type OktaUser } from "#lib/schemas/okta/user.ts";
import { changeUserType } from "#lib/services/users/change-type.ts";
import { getUserVersion } from "#lib/services/users/get-version.ts";
import { afterwards } from "#lib/services/partly.ts";
import { updateUser } from "#lib/services/users/update.ts";
import { defineOperation, LEGAL, type Change } from "./define.ts";
import { profileChanges, ProfileSchema } from "./profile-changes.ts";
import { UserInput, userTarget } from "./user-subject.ts";

type Version = { user: OktaUser; etag: string | null };

const UpdateInput = UserInput.extend({
  profile: ProfileSchema.default({}),
  recoveryQuestion: RecoveryQuestionSchema.optional(),
  realmId: OktaIdSchema.optional(),
  typeId: OktaIdSchema.optional(),
  /** The version (ETag) that the form was filled in from; a profile that has changed since is left alone. */
  version: z.string().optional(),
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
  endpoints: ["POST /api/v1/users/{id}", "PUT /api/v1/users/{id}"],
  roles: ["admin"],
  input: UpdateInput,
  risk: "routine",
  asks: { reason: "optional", callerCheck: false },
  retry: "if-match",
  inverse: null,
  bulk: "csv",
  planning: null,
  load: (okta, { userId }): Promise<Version> => getUserVersion(okta, { userId }),
  rule: (subject, input) => {
    const name = fullName(subject.user);
    if (input.version !== undefined && subject.etag !== null && input.version !== subject.etag)
      return { legal: false, already: false, why: `${name}’s profile was changed by somebody else in the meantime.` };
    if (differences(subject, input).length > 0) return LEGAL;
    return { legal: false, already: true, why: `${name}’s profile is like that already.` };
  },
  target: ({ user }) => userTarget(user),
  touches: ({ user }) => ({ personId: user.id }),
  changes: differences,
  record: ({ recoveryQuestion, ...rest }) => ({ ...rest, recoveryQuestion: recoveryQuestion?.question ?? null }),
  consequence: "Only the attributes shown are changed. A change by somebody else in the meantime is not overwritten.",
  done: ({ user }) => `${fullName(user)}’s profile is changed.`,
  run: async (okta, { userId, profile, typeId, ...rest }, { user, etag }) => {
    const ifMatch = etag ?? undefined;
    if (typeId === undefined || typeId === user.type?.id)
      return await updateUser(okta, { userId, profile, ...rest, ifMatch });
    const receipt = await changeUserType(okta, { user, typeId, changes: profile, ifMatch });
    if (!rest.recoveryQuestion && !rest.realmId) return receipt;
    return await afterwards("The user type is changed.", () => updateUser(okta, { userId, ...rest }));
  },
});
