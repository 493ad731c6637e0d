import { problemOf } from "#lib/okta/answer.ts";
import { OktaError } from "#lib/okta/error.ts";
import { parseAnswer } from "#lib/okta/paging.ts";
import { path, type Okta } from "#lib/okta/port.ts";
import { OktaPushSchema } from "#lib/schemas/okta/push.ts";
import type { Receipt } from "../receipt.ts";

/** A push that is on its way. */
export type SentPush = {
  transactionId: string;
  /** ISO 8601; Okta gives it five minutes. */
  expiresAt: string | null;
  /** The number that has to be picked on the phone, where one was asked for. */
  number: number | null;
};

/**
 * Sends a push to someone's Okta Verify. It changes nothing, but the phone rings.
 * @param input.withNumber whether a number has to be picked on it (`useNumberMatchingChallenge` of the description)
 * @throws OktaError; `unreadable` when the answer does not say where to ask for the result
 */
export async function sendPush(
  okta: Okta,
  input: { userId: string; factorId: string; withNumber: boolean },
): Promise<Receipt & { push: SentPush }> {
  const answer = await okta.request({
    method: "POST",
    path: path`/api/v1/users/${input.userId}/factors/${input.factorId}/verify`,
    // The description asks for a user agent with a push, and for a body only where a number is wanted.
    headers: { "user-agent": "Gatehouse" },
    ...(input.withNumber && { body: { useNumberMatchingChallenge: true } }),
  });
  const { requestId } = answer;
  const said = parseAnswer(OktaPushSchema, answer.body, requestId);
  const transactionId = said._links?.poll?.href.split("/").at(-1);
  if (!transactionId) {
    const causes = ["_links.poll: Okta does not say where to follow the push."];
    throw new OktaError({
      kind: "unreadable",
      ambiguous: true,
      problem: problemOf("unreadable", { requestId, causes }),
    });
  }
  const number = said._embedded?.challenge?.correctAnswer ?? null;
  return { requestId, push: { transactionId, expiresAt: said.expiresAt ?? null, number } };
}
