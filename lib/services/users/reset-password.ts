import { z } from "zod";
import { parseAnswer } from "#lib/okta/paging.ts";
import { path, type Okta } from "#lib/okta/port.ts";
import type { SecretReceipt } from "../receipt.ts";

const Reset = z.looseObject({ resetPasswordUrl: z.string().nullish() }).nullable();

/**
 * Puts the person in RECOVERY, which blocks sign-in until they have chosen a new password.
 * @param input.sendEmail true: Okta mails the link; false: the live link comes back as the secret
 * @param input.revokeSessions ends the person's sessions at Okta; those inside the apps go on
 */
export async function resetPassword(
  okta: Okta,
  input: { userId: string; sendEmail: boolean; revokeSessions: boolean },
): Promise<SecretReceipt> {
  const answer = await okta.request({
    method: "POST",
    path: path`/api/v1/users/${input.userId}/lifecycle/reset_password`,
    query: { sendEmail: input.sendEmail, revokeSessions: input.revokeSessions },
  });
  const url = parseAnswer(Reset, answer.body, answer.requestId)?.resetPasswordUrl;
  return { requestId: answer.requestId, secret: url ? { label: "Password reset link", value: url } : null };
}
