import { parseAnswer } from "#lib/okta/paging.ts";
import { path, type CallLimits, type Okta } from "#lib/okta/port.ts";
import { OktaPushResultSchema } from "#lib/schemas/okta/push.ts";
import type { PushState } from "#lib/schemas/vocabulary/push-states.ts";

/** The description's `UserFactorPushTransaction.factorResult`. */
const STATES: Record<string, PushState> = {
  WAITING: "WAITING",
  SUCCESS: "APPROVED",
  REJECTED: "REJECTED",
  TIMEOUT: "TIMEOUT",
};

/** What has become of a push. @throws OktaError `not-found` once Okta has forgotten it */
export async function getPushResult(
  okta: Okta,
  input: { userId: string; factorId: string; transactionId: string } & CallLimits,
): Promise<PushState> {
  const { userId, factorId, transactionId, ...limits } = input;
  const answer = await okta.request({
    method: "GET",
    path: path`/api/v1/users/${userId}/factors/${factorId}/transactions/${transactionId}`,
    ...limits,
  });
  const { factorResult } = parseAnswer(OktaPushResultSchema, answer.body, answer.requestId);
  return STATES[factorResult] ?? "LOST";
}
