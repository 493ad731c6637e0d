import type { Dice } from "#sandbox/seed/dice.ts";
import type { Timestamp } from "#sandbox/timestamp.ts";

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Milliseconds since 1970 as Okta writes times: ISO 8601, UTC. */
export function stamp(moment: number): Timestamp {
  return new Date(moment).toISOString();
}

/** Okta keeps whole seconds for people, groups and apps (every recorded body shows `.000Z`). */
export function wholeSecond(moment: number): number {
  return moment - (moment % 1000);
}

/** `YYYY-MM-DD` of the moment, in UTC. */
export function day(moment: number): string {
  return stamp(moment).slice(0, 10);
}

/**
 * A moment in someone's working hours, about `daysAgo` days before `now` and never after it. Weekends are moved to
 * the Friday before.
 * `utcOffset`: hours the place is ahead of UTC.
 */
export function workMoment(dice: Dice, now: number, daysAgo: number, utcOffset: number): number {
  const midnight = Math.floor((now + utcOffset * HOUR) / DAY - daysAgo) * DAY;
  const weekday = new Date(midnight).getUTCDay();
  const weekendShift = weekday === 6 ? DAY : weekday === 0 ? 2 * DAY : 0;
  const timeOfDay = (7.5 + 10 * dice.fraction() ** 1.4) * HOUR;
  const moment = midnight - weekendShift + timeOfDay - utcOffset * HOUR;
  return moment < now ? moment : now - dice.int(5, 600) * MINUTE;
}
