import { path, type Okta } from "#lib/okta/port.ts";
import type { SecretReceipt } from "../receipt.ts";
import { activationReceipt } from "./activation-receipt.ts";

/**
 * Activates a STAGED or DEPROVISIONED person.
 * @param input.sendEmail true: Okta mails the link; false: the live link comes back as the secret
 * @throws OktaError `refused` (E0000016) when the person is active already
 */
export async function activateUser(okta: Okta, input: { userId: string; sendEmail: boolean }): Promise<SecretReceipt> {
  const answer = await okta.request({
    method: "POST",
    path: path`/api/v1/users/${input.userId}/lifecycle/activate`,
    query: { sendEmail: input.sendEmail },
  });
  return activationReceipt(answer);
}
