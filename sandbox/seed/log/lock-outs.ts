import { foreignOrigin, ownOrigin } from "#sandbox/seed/log/clients.ts";
import { wrongPassword } from "#sandbox/seed/log/sign-ins.ts";
import type { Sketch } from "#sandbox/seed/log/sketch.ts";
import { before, remembered, someAdmin, type Stage } from "#sandbox/seed/log/stage.ts";
import type { Person } from "#sandbox/seed/people/person.ts";
import { userTarget } from "#sandbox/org/targets.ts";
import { MOST_FAILURES } from "#sandbox/sign-in/lock-out.ts";

/** The wrong passwords up to the moment the account was locked, then the lock: by the person, or by a stranger. */
function lockedOut(stage: Stage, person: Person, at: number): Sketch[] {
  const { dice } = stage;
  const origin = dice.chance(0.3) ? foreignOrigin(dice) : ownOrigin(dice, person.office);
  const pause = dice.int(4, 45) * 1000;
  const attempts = Array.from({ length: MOST_FAILURES }, (_, index) =>
    wrongPassword(person, at - (MOST_FAILURES - 1 - index) * pause - 1, origin),
  );
  const targets = [userTarget(person.user)];
  const uri = "/idp/idx/challenge/answer";
  return [...attempts, { at, type: "user.account.lock", actor: person, origin, targets, failure: "LOCKED_OUT", uri }];
}

/** How a locked-out person came to be so; and of a few others, how they were once locked out and let in again. */
export function lockOuts(stage: Stage, person: Person): Sketch[] {
  const { user } = person;
  if (user.status === "LOCKED_OUT") {
    const at = remembered(stage, user.statusChanged);
    return at === null ? [] : lockedOut(stage, person, at);
  }
  const last = remembered(stage, user.lastLogin);
  const unlockable = user.status === "ACTIVE" && user.provider.type === "OKTA" && person.kind !== "service";
  if (!unlockable || last === null || !stage.dice.chance(0.02)) return [];
  const unlocked = before(stage, last, 2);
  const uri = `/api/internal/users/${user.id}/lifecycle/unlock`;
  const targets = [userTarget(user)];
  return [
    ...lockedOut(stage, person, before(stage, unlocked, 3)),
    { at: unlocked, type: "user.account.unlock_by_admin" as const, ...someAdmin(stage, person), targets, uri },
  ].filter((sketch) => sketch.at >= stage.since);
}
