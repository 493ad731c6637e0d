import { path, type Okta } from "#lib/okta/port.ts";
import { activationReceipt } from "./activation-receipt.ts";
import type { SecretReceipt } from "../receipt.ts";

/**
 * Starts activation again for a person stuck in PROVISIONED or RECOVERY: the former link is void.
 * @param input.sendEmail true: Okta mails the link; false: the live link comes back as the secret
 * @throws OktaError `refused` (E0000038) from any other state
 */
export async function reactivateUser(
  okta: Okta,
  input: { userId: string; sendEmail: boolean },
): Promise<SecretReceipt> {
  const answer = await okta.request({
    method: "POST",
    path: path`/api/v1/users/${input.userId}/lifecycle/reactivate`,
    query: { sendEmail: input.sendEmail },
  });
  return activationReceipt(answer);
}
