import { path, type Okta } from "#lib/okta/port.ts";
import type { NewPassword } from "#lib/schemas/okta/credentials.ts";
import { requestIdOf, type Receipt } from "../receipt.ts";

/**
 * Sets a password without knowing the old one. A hash from another system is taken for STAGED people only (Okta's
 * description of `PasswordCredentialHash`).
 */
export async function setPassword(okta: Okta, input: { userId: string; password: NewPassword }): Promise<Receipt> {
  const body = { credentials: { password: input.password } };
  return requestIdOf(await okta.request({ method: "POST", path: path`/api/v1/users/${input.userId}`, body }));
}

/**
 * Changes a password by means of the old one.
 * @param input.strict by all the rules of the org's password policy, its history and minimum age too
 * @param input.revokeSessions ends the person's other sessions
 */
export async function changePassword(
  okta: Okta,
  input: { userId: string; oldPassword: string; newPassword: string; strict: boolean; revokeSessions: boolean },
): Promise<Receipt> {
  return requestIdOf(
    await okta.request({
      method: "POST",
      path: path`/api/v1/users/${input.userId}/credentials/change_password`,
      query: { strict: input.strict },
      body: {
        oldPassword: { value: input.oldPassword },
        newPassword: { value: input.newPassword },
        revokeSessions: input.revokeSessions,
      },
    }),
  );
}
