import { problemOf } from "#lib/auth/problem-of.ts";
import type { Okta } from "#lib/okta/port.ts";
import type { PersonActor } from "#lib/schemas/actor.ts";
import type { Waiting } from "#lib/schemas/overview.ts";

/** How many there are; `more`: than were counted. */
export type Counted = { count: number; more: boolean };

/** One thing that may wait for someone: its words, and how it is counted. */
export type Counter = Omit<Waiting, "count" | "more"> & { of: (okta: Okta, reader: PersonActor) => Promise<Counted> };

/**
 * What waits for someone; what there is none of is left out, what could not be counted says so.
 * @throws what kept all of it from being counted: OktaError, or a database error
 */
export async function whatWaits(counters: readonly Counter[], okta: Okta, reader: PersonActor): Promise<Waiting[]> {
  const counted = await Promise.allSettled(counters.map(({ of }) => of(okta, reader)));
  const failures = counted.filter(({ status }) => status === "rejected");
  if (failures.length > 0 && failures.length === counted.length) throw (failures[0] as PromiseRejectedResult).reason;
  return counters.flatMap(({ of: _, ...words }, index): Waiting[] => {
    const answer = counted[index]!;
    if (answer.status === "fulfilled") return answer.value.count === 0 ? [] : [{ ...words, ...answer.value }];
    const { title, remedy } = problemOf(answer.reason).problem;
    return [{ ...words, count: null, more: false, tone: "info", hint: `Could not be counted. ${title} ${remedy}` }];
  });
}
