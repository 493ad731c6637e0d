import { path, type Okta } from "#lib/okta/port.ts";
import { requestIdOf, type Receipt } from "../receipt.ts";

/** Has Okta mail an ACTIVE person a link to choose a new password; the present one works until then. @throws OktaError */
export async function forgotPassword(okta: Okta, input: { userId: string }): Promise<Receipt> {
  return requestIdOf(
    await okta.request({
      method: "POST",
      path: path`/api/v1/users/${input.userId}/credentials/forgot_password`,
      query: { sendEmail: true },
    }),
  );
}
