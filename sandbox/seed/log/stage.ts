import type { App, AppUser, Factor } from "#sandbox/model.ts";
import type { Dice } from "#sandbox/seed/dice.ts";
import { HOUR } from "#sandbox/seed/moments.ts";
import { ownOrigin, type Origin } from "#sandbox/seed/log/clients.ts";
import type { Person } from "#sandbox/seed/people/person.ts";

/** What the stories of the log are told from. */
export type Stage = {
  dice: Dice;
  /** The present, and the moment before which Okta keeps no events. Milliseconds since 1970. */
  now: number;
  since: number;
  /** Who changes other people: the administrators, by hand. */
  admins: Person[];
  /** The apps someone can open. */
  appsOf: (userId: string) => App[];
  appById: Map<string, App>;
  appUsersOf: Map<string, AppUser[]>;
  factorsOf: Map<string, Factor[]>;
  /** The device an administrator works on is the same in all stories. */
  adminOrigin: Map<Person, Origin>;
};

/** An administrator to have done it, anyone but the person it was done to, with the device they work on. */
export function someAdmin(stage: Stage, except: Person): { actor: Person; origin: Origin } {
  const actor = stage.dice.pick(stage.admins.filter((admin) => admin !== except));
  let origin = stage.adminOrigin.get(actor);
  if (!origin) stage.adminOrigin.set(actor, (origin = ownOrigin(stage.dice, actor.office)));
  return { actor, origin };
}

/** The stored moment, when the log still reaches back to it; `null` when it does not or never was. */
export function remembered(stage: Stage, moment: string | null): number | null {
  if (moment === null) return null;
  const at = Date.parse(moment);
  return at >= stage.since && at <= stage.now ? at : null;
}

/** Somewhere in the hours before a moment, still within what the log keeps. */
export function before(stage: Stage, moment: number, hours: number): number {
  return Math.max(stage.since, moment - hours * HOUR * (0.05 + stage.dice.fraction()));
}
