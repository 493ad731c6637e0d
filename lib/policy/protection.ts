import type { OperationId } from "#lib/schemas/vocabulary/operations.ts";
import type { Role } from "#lib/schemas/vocabulary/roles.ts";

/** What stands against an operation. `second`: nothing once a second person agrees to exactly this. */
export type Objection = { kind: "no" | "second"; why: string };

/** Gone for good, with all that hangs on them: nobody decides that alone. */
const NEVER_ALONE: readonly OperationId[] = ["user.delete", "group.delete", "app.delete"];

/** Opens an account to whoever has its password: on protected people nobody decides that alone either. */
export const FACTOR_REMOVALS: readonly OperationId[] = ["factor.unenroll", "factor.resetAll"];

/** Whether an operation needs a second person whoever it is on. */
export function needsSecondPerson(operation: OperationId): boolean {
  return NEVER_ALONE.includes(operation);
}

/** Whether protection asks nothing of this role, so that nobody need be looked up. */
export function isAboveProtection(role: Role, operation: OperationId): boolean {
  // It changes nothing, and those who may be tricked most must be verifiable first.
  if (operation === "factor.challenge") return role === "owner" || role === "admin";
  return role === "owner" && !FACTOR_REMOVALS.includes(operation);
}

/**
 * What protection asks of somebody who wants to change this; `null`: nothing.
 * @param reasons why the target is protected, in words; none: it is not
 */
export function whatProtectionAsks(role: Role, operation: OperationId, reasons: readonly string[]): Objection | null {
  if (reasons.length === 0 || isAboveProtection(role, operation)) return null;
  const because = `Protected: ${reasons.join("; ")}.`;
  if (role === "owner" || role === "admin") {
    return { kind: "second", why: `${because} Another admin has to agree before this is changed.` };
  }
  return {
    kind: "no",
    why: `${because} Only admins of this console may change this, two together. Call one, on a number you know.`,
  };
}
