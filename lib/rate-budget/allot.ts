import { MOST_IN_FLIGHT } from "#lib/okta/local-gate.ts";

/** Of those, permits that jobs never take: a click finds one at once, without asking anyone. */
export const KEPT_FOR_INTERACTIVE = 2;

/** A process that calls the org. */
export type Caller = {
  id: string;
  lane: "click" | "job";
  /** Calls it would have on their way, were there permits for all. */
  wanted: number;
  /** How many it may have. */
  places: number;
  /** Until when that holds, in milliseconds of the database's time. */
  until: number;
};

/** What a process may have. */
export type Allotted = {
  /** Calls it may have on their way from now on. */
  places: number;
  /** Permits that are its own: more than it may use while calls are on their way that it cannot take back. */
  held: number;
};

/**
 * How many calls a process may have on their way beside those of the others. People clicking go first: jobs share what
 * clicks leave, evenly, and a job that has more than its part lets its calls end and gives it up when it next asks.
 * @param me.inside calls it has on their way now
 */
export function allot(
  others: readonly Caller[],
  me: Pick<Caller, "id" | "lane" | "wanted"> & { inside: number },
): Allotted {
  const free = MOST_IN_FLIGHT - sum(others, ({ places }) => places);
  if (me.lane === "click") return evenly(Math.max(KEPT_FOR_INTERACTIVE, Math.min(me.wanted, free)));
  const interactive = others.filter(({ lane }) => lane === "click");
  const kept = Math.max(
    KEPT_FOR_INTERACTIVE,
    sum(interactive, ({ wanted, places }) => Math.max(wanted, places)),
  );
  const jobs = others.filter(({ lane, wanted }) => lane === "job" && wanted > 0);
  const ids = [...jobs.map(({ id }) => id), me.id].sort();
  const forJobs = Math.max(1, MOST_IN_FLIGHT - kept);
  const part = Math.floor(forJobs / ids.length) + (ids.indexOf(me.id) < forJobs % ids.length ? 1 : 0);
  const interactivePermits = sum(interactive, ({ places }) => places);
  const takable = free - Math.max(0, KEPT_FOR_INTERACTIVE - interactivePermits);
  const places = Math.max(0, Math.min(part, me.wanted, takable));
  return { places, held: Math.max(places, Math.min(me.inside, takable)) };
}

const evenly = (places: number): Allotted => ({ places, held: places });

function sum(callers: readonly Caller[], of: (caller: Caller) => number): number {
  return callers.reduce((total, caller) => total + of(caller), 0);
}
