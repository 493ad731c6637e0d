import { z } from "zod";
import { parseAnswer } from "#lib/okta/paging.ts";
import { path, type Okta } from "#lib/okta/port.ts";
import type { SecretReceipt } from "../receipt.ts";

const Temporary = z.looseObject({ tempPassword: z.string() });

/**
 * Gives the person a temporary password, which they have to change at the next sign-in.
 * @param input.revokeSessions ends their sessions at Okta
 */
export async function expirePasswordWithTemp(
  okta: Okta,
  input: { userId: string; revokeSessions: boolean },
): Promise<SecretReceipt> {
  const answer = await okta.request({
    method: "POST",
    path: path`/api/v1/users/${input.userId}/lifecycle/expire_password_with_temp_password`,
    query: { revokeSessions: input.revokeSessions },
  });
  const { tempPassword } = parseAnswer(Temporary, answer.body, answer.requestId);
  return { requestId: answer.requestId, secret: { label: "Temporary password", value: tempPassword } };
}
