import { z } from "zod";
import { stateIs } from "#lib/policy/user-states.ts";
import { OktaIdSchema } from "#lib/schemas/okta/id.ts";
import { fullName, type OktaUser } from "#lib/schemas/okta/user.ts";
import { getUser } from "#lib/services/users/get.ts";
import type { Okta } from "#lib/okta/port.ts";
import { ELIGIBLE, type BulkPlanning, type BulkTarget, type Eligibility, type Target } from "./define.ts";
import type { UserStatus } from "#lib/schemas/vocabulary/user-status.ts";

/** The input of an operation that needs nothing but the person. */
export const UserInput = z.object({ userId: OktaIdSchema });

/** States of people with a sign-in of their own: Okta documents no source states for what touches it. */
export const SIGNS_IN: readonly UserStatus[] = ["ACTIVE", "RECOVERY", "PASSWORD_EXPIRED", "LOCKED_OUT"];

/** The person an operation is about, as they are at Okta now. @throws OktaError */
export function loadUser(okta: Okta, input: { userId: string }): Promise<OktaUser> {
  return getUser(okta, { idOrLogin: input.userId });
}

/** The person a target is. */
export function personOf(target: BulkTarget): OktaUser {
  if (target.kind !== "person") throw new Error(`Only a person can be meant here, not: ${target.kind}.`);
  return target.user;
}

/**
 * Bulk planning where the person is all there is to know.
 * @param reads what is read for each alone at its turn
 */
export function eachUser(reads: readonly string[] = []): BulkPlanning<unknown, OktaUser> {
  return {
    on: "person",
    rows: "none",
    reads,
    prepare: async () => ({ about: null, subjectOf: personOf }),
    commonOf: () => "",
  };
}

/** The person as the trail names them. */
export function userTarget(user: OktaUser): Target {
  return { kind: "user", id: user.id, label: user.profile.login };
}

/**
 * A ruling by state alone.
 * @param options.from states it is legal from, after Okta's lifecycle rules
 * @param options.already the state that makes it superfluous
 */
export function ruleByState(
  user: OktaUser,
  options: { from: readonly UserStatus[]; already?: UserStatus },
): Eligibility {
  const name = fullName(user);
  if (user.transitioningToStatus) {
    return { eligible: false, already: false, why: `Okta is still changing ${name}’s state. Wait a few seconds.` };
  }
  if (options.already === user.status) {
    return { eligible: false, already: true, why: `${name} is ${stateIs(user.status)} already.` };
  }
  if (options.from.includes(user.status)) return ELIGIBLE;
  const needed = options.from.map(stateIs).join(" or ");
  return {
    eligible: false,
    already: false,
    why: `Only for people who are ${needed}; ${name} is ${stateIs(user.status)}.`,
  };
}

/** What an operation on a person touches: the person, for the guards. */
export function touchesPerson(user: OktaUser) {
  return { personId: user.id };
}

/** The one change of an operation that moves someone to another state. */
export function statusChange(user: OktaUser, to: UserStatus) {
  return [{ field: "status", from: user.status, to }];
}
