import { mayPerform } from "#lib/policy/may.ts";
import { whyNotEndApp, type OwnParts } from "#lib/policy/lockout.ts";
import { needsSecondPerson, whatProtectionAsks } from "#lib/policy/protection.ts";
import type { OfferedOperation } from "#lib/schemas/operation.ts";
import type { OktaApp } from "#lib/schemas/okta/app.ts";
import type { OktaUser } from "#lib/schemas/okta/user.ts";
import type { AnyOperation } from "../declarations/define.ts";
import { ALL_OPERATIONS, OPERATIONS } from "../declarations/registry.ts";
import { offeredAt } from "#lib/schemas/vocabulary/places.ts";
import { OPERATION_TITLES, type OperationId } from "#lib/schemas/vocabulary/operations.ts";
import { ROLE_TITLES, type Role } from "#lib/schemas/vocabulary/roles.ts";

/** Nothing else that these ask for has a say in whether they are legal in the person's state. */
function whyNotInState(operation: AnyOperation, user: OktaUser): string | null {
  const eligibility = operation.eligibility(user, { userId: user.id });
  return eligibility.eligible ? null : eligibility.why;
}

/** The operations that make sense in a person's current state, no matter who asks. */
export function possibleOnPerson(user: OktaUser): OperationId[] {
  const there = offeredAt("person.actions", ALL_OPERATIONS);
  return there.filter((operation) => whyNotInState(operation, user) === null).map(({ id }) => id);
}

/**
 * An operation as a menu or form needs it: whether this role may do it to this person, and why not.
 * @param whyNotNow what else stands against it, such as the state
 */
export function offer(
  id: OperationId,
  role: Role,
  protectedBecause: readonly string[],
  whyNotNow: string | null,
): OfferedOperation {
  const operation = OPERATIONS[id];
  const whyNotRole = mayPerform(role, operation) ? null : `Your role (${ROLE_TITLES[role]}) does not include this.`;
  const asked = whatProtectionAsks(role, operation.effects, protectedBecause);
  return {
    id,
    title: OPERATION_TITLES[id],
    inverse: operation.inverse,
    effects: operation.effects,
    consequence: operation.consequence,
    risk: operation.risk,
    fields: operation.fields.filter(({ only }) => only !== "many"),
    asksReason: operation.asks.reason,
    asksCallerCheck: operation.asks.callerCheck,
    whyNot: whyNotRole ?? whyNotNow ?? (asked?.kind === "no" ? asked.why : null),
    needsApproval:
      asked?.kind === "second"
        ? asked.why
        : needsSecondPerson(operation.effects)
          ? "Another admin must approve a deletion."
          : null,
  };
}

/** Every operation on a person, each with whether it can be done now and why not. */
export function offerOnPerson(user: OktaUser, role: Role, protectedBecause: readonly string[]): OfferedOperation[] {
  return offeredAt("person.actions", ALL_OPERATIONS).map((operation) =>
    offer(operation.id, role, protectedBecause, whyNotInState(operation, user)),
  );
}

/** What can be done to an app itself, with whether it can be done now and why not. */
export function offerOnApp(id: OperationId, app: OktaApp, role: Role, own: OwnParts) {
  const { eligibility: rule, effects } = OPERATIONS[id];
  const eligibility = rule(app, { appId: app.id });
  return offer(id, role, [], whyNotEndApp(effects, app, own) ?? (eligibility.eligible ? null : eligibility.why));
}
