import * as limits from "#lib/policy/limits.ts";
import { responsible } from "#lib/schemas/actor.ts";
import { operationsThat } from "../declarations/registry.ts";
import { no, second, singly, type Guard } from "./guard.ts";

const HOUR_MS = 60 * 60_000;
const ago = (milliseconds: number) => new Date(Date.now() - milliseconds);

export const removalVelocity: Guard = {
  name: "factors an hour",
  on: ({ effects }) => effects.opens === "factors",
  objects: async ({ actor, activity }, { personId }) => {
    const actions = operationsThat(({ opens }) => opens === "factors");
    const [byActor, onPerson] = await Promise.all([
      activity.count({ actions, since: ago(HOUR_MS), actorId: responsible(actor).id }),
      activity.count({ actions, since: ago(24 * HOUR_MS), targetId: personId }),
    ]);
    if (byActor >= limits.FACTOR_REMOVALS_PER_ACTOR_HOUR) {
      const why = `You have removed ${byActor} factors within an hour, which is the limit.`;
      // A job that goes beyond is agreed to by a second person, with all its people.
      return actor.kind === "worker" ? second(why) : no(`${why} Let a colleague take over.`);
    }
    if (onPerson < limits.FACTOR_REMOVALS_PER_PERSON_DAY) return null;
    const why = `${onPerson} factors of this person were removed within a day, which is the limit. Talk to your security team.`;
    return no(why);
  },
};

/** Password and factors together are the whole account, so two people are needed for both. */
export const takeover: Guard = {
  name: "both halves of an account",
  on: ({ effects }) => effects.opens !== null,
  objects: async ({ actor, activity }, { operation, personId }) => {
    const half = operation.effects.opens;
    const done = await activity.count({
      actions: operationsThat(({ opens }) => opens !== null && opens !== half),
      since: ago(limits.TAKEOVER_WINDOW_MS),
      actorId: responsible(actor).id,
      targetId: personId,
    });
    if (done === 0) return null;
    const why =
      "You have reset this person's password or removed a factor of theirs within 24 hours. The other half needs a second person: a colleague who verifies the caller and does or approves it.";
    return singly(actor, second(why));
  },
};

/** Pushes that come again and again are approved at last to have one's peace, so there is an end to them. */
export const pushVelocity: Guard = {
  name: "pushes an hour",
  on: ({ effects }) => effects.verifies,
  objects: async ({ actor, activity }, { personId }) => {
    const actions = operationsThat(({ verifies }) => verifies);
    const since = ago(HOUR_MS);
    const [byActor, onPerson] = await Promise.all([
      activity.count({ actions, since, actorId: responsible(actor).id }),
      activity.count({ actions, since, targetId: personId }),
    ]);
    if (byActor >= limits.PUSHES_PER_AGENT_HOUR) {
      return no(`You have sent ${byActor} pushes within the hour, which is the limit.`);
    }
    if (onPerson < limits.PUSHES_PER_PERSON_HOUR) return null;
    const why = `${onPerson} pushes were sent to this person within the hour, which is the limit. Verify them in another way.`;
    return no(why);
  },
};

/** The person with the phone said they are not the caller: nobody opens the account alone for a while. */
export const rejectedPush: Guard = {
  name: "rejected push",
  on: ({ asks }) => asks.callerCheck,
  objects: async ({ actor, callers }, { personId }) => {
    if (!personId || actor.kind === "worker") return null;
    const rejectedAt = await callers.rejectedSince(personId, ago(limits.REJECTION_STANDS_FOR_MS));
    if (!rejectedAt) return null;
    const minutes = Math.max(1, Math.round((Date.now() - rejectedAt.getTime()) / 60_000));
    const when = minutes === 1 ? "a minute ago" : `${minutes} minutes ago`;
    const why = `A push to this person’s phone was rejected ${when}: the caller may not be them. For one hour, this needs a second person.`;
    return second(why);
  },
};
