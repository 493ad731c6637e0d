import * as limits from "#lib/policy/limits.ts";
import { responsible } from "#lib/schemas/actor.ts";
import { operationsThat } from "../declarations/registry.ts";
import type { Guard } from "./guard.ts";

/** Pushes that come again and again are approved at last to have one's peace, so there is an end to them. */
export const pushVelocity: Guard = async ({ actor, activity }, { operation, personId }) => {
  if (!operation.effects.verifies) return null;
  const actions = operationsThat(({ verifies }) => verifies);
  const since = new Date(Date.now() - 60 * 60_000);
  const [byAgent, onPerson] = await Promise.all([
    activity.count({ actions, since, actorId: responsible(actor).id }),
    activity.count({ actions, since, targetId: personId }),
  ]);
  if (byAgent >= limits.PUSHES_PER_AGENT_HOUR) {
    return { kind: "no", why: `You have sent ${byAgent} pushes within the hour, which is the limit.` };
  }
  if (onPerson < limits.PUSHES_PER_PERSON_HOUR) return null;
  const why = `${onPerson} pushes were sent to this person within the hour, which is the limit. Verify them in another way.`;
  return { kind: "no", why };
};

/** Whoever holds the phone said that it is not them who calls: nobody opens the account alone for a while. */
export const rejectedPush: Guard = async ({ actor, callers }, { operation, personId }) => {
  if (!personId || !operation.asks.callerCheck || actor.kind === "worker") return null;
  const since = new Date(Date.now() - limits.REJECTION_STANDS_FOR_MS);
  const rejectedAt = await callers.rejectedSince(personId, since);
  if (!rejectedAt) return null;
  const minutes = Math.max(1, Math.round((Date.now() - rejectedAt.getTime()) / 60_000));
  const ago = minutes === 1 ? "a minute ago" : `${minutes} minutes ago`;
  const why = `A push to this person’s phone was rejected ${ago}: whoever calls may not be them. For an hour this needs a second person.`;
  return { kind: "second", why };
};
