import { path, type Okta } from "#lib/okta/port.ts";
import type { NewPassword } from "#lib/schemas/okta/credentials.ts";
import { requestIdOf, type Receipt } from "../receipt.ts";

/** Sets a password without knowing the old one; its hash may come from another system. */
export async function setPassword(okta: Okta, input: { userId: string; password: NewPassword }): Promise<Receipt> {
  const body = { credentials: { password: input.password } };
  return requestIdOf(await okta.request({ method: "POST", path: path`/api/v1/users/${input.userId}`, body }));
}

/**
 * Changes a password by means of the old one, by all the rules of the org's password policy.
 * @param input.revokeSessions ends the person's other sessions
 */
export async function changePassword(
  okta: Okta,
  input: { userId: string; oldPassword: string; newPassword: string; revokeSessions: boolean },
): Promise<Receipt> {
  return requestIdOf(
    await okta.request({
      method: "POST",
      path: path`/api/v1/users/${input.userId}/credentials/change_password`,
      query: { strict: true },
      body: {
        oldPassword: { value: input.oldPassword },
        newPassword: { value: input.newPassword },
        revokeSessions: input.revokeSessions,
      },
    }),
  );
}
