import { path, type Okta } from "#lib/okta/port.ts";
import type { RecoveryQuestion } from "#lib/schemas/okta/credentials.ts";
import { requestIdOf, type Receipt } from "../receipt.ts";

export type UpdateUserInput = {
  userId: string;
  /** New values; `null` empties an attribute. */
  profile?: Record<string, unknown>;
  recoveryQuestion?: RecoveryQuestion;
  realmId?: string;
  /** The version that was read: someone else's change in between is then not overwritten. */
  ifMatch?: string;
};

/**
 * Changes what is given and nothing else (POST is partial; PUT would delete what is left out). Who checks the password
 * cannot be changed here: Okta derives it from the org's delegated authentication (its description, `UserCredentials`).
 * @throws OktaError `conflict` (412) when the profile has changed since; `refused` for values Okta does not take, or a
 *   profile that is mastered elsewhere (E0000023)
 */
export async function updateUser(okta: Okta, input: UpdateUserInput): Promise<Receipt> {
  const { userId, profile, recoveryQuestion, realmId, ifMatch } = input;
  return requestIdOf(
    await okta.request({
      method: "POST",
      path: path`/api/v1/users/${userId}`,
      headers: ifMatch ? { "if-match": ifMatch } : {},
      body: {
        profile,
        realmId,
        credentials: recoveryQuestion ? { recovery_question: recoveryQuestion } : undefined,
      },
    }),
  );
}
