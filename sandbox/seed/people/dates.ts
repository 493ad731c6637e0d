import type { UserStatus } from "#sandbox/model.ts";
import type { Dice } from "#sandbox/seed/dice.ts";
import { DAY, HOUR, workMoment } from "#sandbox/seed/moments.ts";
import type { Draft } from "#sandbox/seed/people/person.ts";

/** The moments of one person's life in the org, in milliseconds since 1970; `null`: it never happened. */
export type Dates = {
  hired: number;
  created: number;
  activated: number | null;
  statusChanged: number;
  passwordChanged: number | null;
  lastLogin: number | null;
};

/** Passwords are changed at least this often (the org's password policy). */
const PASSWORD_AGE = 180;

/** How many days ago someone came to their present state, at least and at most. ACTIVE: see below. */
const CHANGED_DAYS_AGO: Record<Exclude<UserStatus, "ACTIVE">, [number, number]> = {
  STAGED: [1, 14],
  PROVISIONED: [8, 80],
  RECOVERY: [0.1, 6],
  PASSWORD_EXPIRED: [0.2, 25],
  LOCKED_OUT: [0.02, 3],
  SUSPENDED: [0.5, 75],
  DEPROVISIONED: [1, 600],
};

/** How many days ago an ACTIVE person last signed in; `null`: never. Most today, some long gone. */
function daysSinceSignIn(dice: Dice): number | null {
  const band = dice.weighted<[number, number] | null>([
    [[0, 1], 52],
    [[1, 4], 20],
    [[4, 14], 10],
    [[14, 90], 10],
    [[90, 500], 6],
    [null, 2],
  ]);
  return band && band[0] + (band[1] - band[0]) * dice.fraction();
}

/** How many days before the change to their present state (before now, when ACTIVE) someone last signed in. */
function daysQuiet(draft: Draft, dice: Dice): number | null {
  // A service account only ever uses its token, which is no sign-in.
  if (draft.kind === "service") return null;
  if (draft.part) return 0.8 * dice.fraction();
  return draft.status === "ACTIVE" ? daysSinceSignIn(dice) : 0.1 + 12 * dice.fraction();
}

/** Works out a life that fits the person's state, every moment before `now` (only a first working day may lie ahead). */
export function datesOf(draft: Draft, dice: Dice, now: number): Dates {
  const at = (daysAgo: number) => workMoment(dice, now, daysAgo, draft.office.utcOffset);
  const between = (from: number, to: number) => from + (to - from) * dice.fraction();

  if (draft.status === "STAGED" || draft.status === "PROVISIONED") {
    const created = at(between(...CHANGED_DAYS_AGO[draft.status]));
    const statusChanged = draft.status === "STAGED" ? created : Math.min(created + between(0, 40) * HOUR, now);
    const hired = created + between(5, 30) * DAY;
    // A recorded PROVISIONED person has `activated` set: the moment someone set the activation going.
    const activated = draft.status === "PROVISIONED" ? statusChanged : null;
    return { hired, created, activated, statusChanged, passwordChanged: null, lastLogin: null };
  }

  const changedDaysAgo = draft.status === "ACTIVE" ? 0 : between(...CHANGED_DAYS_AGO[draft.status]);
  const changed = draft.status === "ACTIVE" ? now : at(changedDaysAgo);
  const longServing = draft.level === "head" || draft.part !== null;
  const served = longServing ? between(1200, 2500) : 2500 * dice.fraction() ** 1.6;
  const created = at(changedDaysAgo + 8 + served);
  const activated = Math.min(created + between(0, 6) * DAY, changed - 1.5 * DAY);
  const quiet = daysQuiet(draft, dice);
  const lastLogin = quiet === null ? null : Math.max(at(changedDaysAgo + quiet), activated + HOUR);
  const settled = lastLogin !== null && lastLogin < changed ? lastLogin : changed - HOUR;
  const passwordAge = PASSWORD_AGE * (draft.status === "PASSWORD_EXPIRED" ? between(1, 1.3) : dice.fraction());
  return {
    hired: created + between(1, 10) * DAY,
    created,
    activated,
    statusChanged: draft.status === "ACTIVE" ? activated : changed,
    passwordChanged: Math.max(activated, settled - passwordAge * DAY),
    lastLogin: lastLogin === null ? null : Math.min(lastLogin, settled),
  };
}
