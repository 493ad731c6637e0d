import { z } from "zod";
import { parseAnswer } from "#lib/okta/paging.ts";
import type { OktaAnswer } from "#lib/okta/port.ts";
import type { SecretReceipt } from "../receipt.ts";

const Activation = z.looseObject({ activationUrl: z.string().nullish() }).nullable();

/** The receipt of an activation: where Okta mailed nothing, its answer holds the live link. */
export function activationReceipt(answer: OktaAnswer): SecretReceipt {
  const url = parseAnswer(Activation, answer.body, answer.requestId)?.activationUrl;
  return { requestId: answer.requestId, secret: url ? { label: "Activation link", value: url } : null };
}
