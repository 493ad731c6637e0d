import type { Factor } from "#sandbox/model.ts";
import { Dice } from "#sandbox/seed/dice.ts";
import * as kinds from "#sandbox/seed/factors/kinds.ts";
import { oktaId } from "#sandbox/seed/ids.ts";
import { stamp, wholeSecond } from "#sandbox/seed/moments.ts";
import type { Person } from "#sandbox/seed/people/person.ts";

/** How many of a hundred people have enrolled each kind. */
const SHARES = [
  [kinds.oktaVerify, 0.72],
  [kinds.sms, 0.3],
  [kinds.securityKey, 0.14],
  [kinds.googleAuthenticator, 0.1],
  [kinds.question, 0.12],
  [kinds.email, 0.35],
] as const;

const NONE = 0.03;
const SECOND_PHONE = 0.04;
const PENDING = 0.02;

/**
 * Enrolls people's factors. People who never signed in have none, nor do deactivated people; some have none although
 * they should, some began to enroll and did not finish.
 */
export function makeFactors(people: Person[], seed: number): Factor[] {
  const dice = new Dice(seed, "factors");
  return people.flatMap((person) => {
    const { user, kind, part } = person;
    if (kind === "service" || user.activated === null || user.lastLogin === null) return [];
    if (user.status === "DEPROVISIONED") return [];
    const demo = part !== null && part !== "hardName";
    if (!demo && dice.chance(NONE)) return [];

    const enrolments = SHARES.flatMap(([enrol, share], index) =>
      dice.chance(share) || (demo && index === 0) ? [enrol(person, dice)] : [],
    );
    if (dice.chance(SECOND_PHONE)) enrolments.push(kinds.oktaVerify(person, dice));
    const activated = Date.parse(user.activated);
    const span = Date.parse(user.lastLogin) - activated;
    return enrolments.flatMap((siblings) => {
      const pending = !demo && dice.chance(PENDING);
      const created = stamp(wholeSecond(activated + span * (pending ? 0.99 : dice.fraction() ** 4)));
      const status = pending ? "PENDING_ACTIVATION" : "ACTIVE";
      return siblings.map(({ prefix, ...factor }): Factor => ({
        id: oktaId(dice, prefix),
        userId: user.id,
        ...factor,
        status,
        created,
        lastUpdated: created,
      }));
    });
  });
}
