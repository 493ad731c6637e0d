import { parseAnswer } from "#lib/okta/paging.ts";
import type { Okta } from "#lib/okta/port.ts";
import type { NewPassword, Provider, RecoveryQuestion } from "#lib/schemas/okta/credentials.ts";
import { OktaUserSchema, type OktaUser } from "#lib/schemas/okta/user.ts";
import type { Receipt } from "../receipt.ts";

export type CreateUserInput = {
  /** Any attribute of the org's user schema; login is required, by default email, first and last name too. */
  profile: Record<string, unknown>;
  password?: NewPassword;
  recoveryQuestion?: RecoveryQuestion;
  /** Who checks the password; Okta itself when left out. FEDERATION and SOCIAL go with no password and no question. */
  provider?: Provider;
  groupIds?: readonly string[];
  realmId?: string;
  typeId?: string;
  /** False leaves the person STAGED. */
  activate: boolean;
  /** The password has to be changed at the first sign-in; needs a password and activation. */
  mustChangePassword: boolean;
};

/**
 * Creates a person.
 * @throws OktaError `refused` (E0000001) for a login that is taken or an attribute that is missing, wrong or unknown, with
 *   the field in the causes
 */
export async function createUser(okta: Okta, input: CreateUserInput): Promise<Receipt & { user: OktaUser }> {
  const { password, recoveryQuestion, provider } = input;
  const answer = await okta.request({
    method: "POST",
    path: "/api/v1/users",
    query: {
      activate: input.activate,
      provider: provider ? true : undefined,
      nextLogin: input.mustChangePassword ? "changePassword" : undefined,
    },
    body: {
      profile: input.profile,
      credentials:
        password || recoveryQuestion || provider
          ? { password, recovery_question: recoveryQuestion, provider }
          : undefined,
      groupIds: input.groupIds,
      realmId: input.realmId,
      type: input.typeId ? { id: input.typeId } : undefined,
    },
  });
  return { requestId: answer.requestId, user: parseAnswer(OktaUserSchema, answer.body, answer.requestId) };
}
