import { path, type Okta } from "#lib/okta/port.ts";
import { requestIdOf, type Receipt } from "../receipt.ts";

/**
 * Removes one factor. Removing `push` or `signed_nonce` removes the sibling Okta Verify factors of that device too.
 * @param input.removeRecoveryEnrollment for sms and call: also as a way to recover the password
 */
export async function unenrollFactor(
  okta: Okta,
  input: { userId: string; factorId: string; removeRecoveryEnrollment: boolean },
): Promise<Receipt> {
  return requestIdOf(
    await okta.request({
      method: "DELETE",
      path: path`/api/v1/users/${input.userId}/factors/${input.factorId}`,
      query: { removeRecoveryEnrollment: input.removeRecoveryEnrollment || undefined },
    }),
  );
}
