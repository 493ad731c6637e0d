import type { CallerPush } from "#lib/db/generated/client.ts";
import type { CallerPushView } from "#lib/schemas/caller-push.ts";
import { PUSH_STATES } from "#lib/schemas/vocabulary/push-states.ts";
import { oneOf } from "#lib/utils/one-of.ts";

/** A push as a page shows it. */
export function toView({ id, state, factorLabel, sentAt, expiresAt, answeredAt }: CallerPush): CallerPushView {
  return {
    id,
    state: oneOf(PUSH_STATES, state) ?? "LOST",
    factor: factorLabel,
    sentAt: sentAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    answeredAt: answeredAt?.toISOString() ?? null,
  };
}
