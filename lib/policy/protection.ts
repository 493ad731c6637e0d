import type { Effects } from "#lib/schemas/effects.ts";
import type { Role } from "#lib/schemas/vocabulary/roles.ts";

/** What stands against an operation. `second`: nothing once a second person agrees to exactly this. */
export type GuardResult = { kind: "no" | "second"; why: string };

/** What people's access hangs on: that one of these is gone permanently nobody decides alone. */
const NEVER_ALONE: readonly Effects["destroys"][] = ["user", "group", "app"];

/** Whether an operation needs a second person whatever it is on. */
export function needsSecondPerson({ destroys }: Effects): boolean {
  return NEVER_ALONE.includes(destroys);
}

/** Whether protection asks nothing of this role, so that nobody need be looked up. */
export function isAboveProtection(role: Role, { opens, verifies }: Effects): boolean {
  // It changes nothing, and those who may be tricked most must be verifiable first.
  if (verifies) return role === "owner" || role === "admin";
  // Without its factors an account opens to anyone who has its password: on protected people nobody decides that alone either.
  return role === "owner" && opens !== "factors";
}

/**
 * What protection asks of someone who wants to change this; `null`: nothing.
 * @param reasons why the target is protected, in words; none: it is not
 */
export function whatProtectionAsks(role: Role, effects: Effects, reasons: readonly string[]): GuardResult | null {
  if (reasons.length === 0 || isAboveProtection(role, effects)) return null;
  const because = `Protected: ${reasons.join("; ")}.`;
  if (role === "owner" || role === "admin") {
    return { kind: "second", why: `${because} Another admin must approve this change.` };
  }
  return {
    kind: "no",
    why: `${because} Only two admins of this console together can change this. Call one on a number you know.`,
  };
}
