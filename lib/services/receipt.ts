import type { OktaAnswer } from "#lib/okta/port.ts";

/** What a change leaves in hand. */
export type Receipt = {
  /** Okta's request id, which the System Log event of this change carries too. */
  requestId: string | null;
};

/** A receipt that also holds something to be shown to one person once, and never stored or logged. */
export type SecretReceipt = Receipt & { secret: { label: string; value: string } | null };

/** The receipt of an answer. */
export function requestIdOf(answer: OktaAnswer): Receipt {
  return { requestId: answer.requestId };
}
