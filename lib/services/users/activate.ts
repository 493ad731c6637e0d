import { z } from "zod";
import { parseAnswer } from "#lib/okta/paging.ts";
import { path, type Okta } from "#lib/okta/port.ts";
import type { SecretReceipt } from "../receipt.ts";

const Activation = z.looseObject({ activationUrl: z.string().nullish() }).nullable();

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
  const url = parseAnswer(Activation, answer.body, answer.requestId)?.activationUrl;
  return { requestId: answer.requestId, secret: url ? { label: "Activation link", value: url } : null };
}
