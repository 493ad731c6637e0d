import type { Role } from "#lib/schemas/vocabulary/roles.ts";

/**
 * Why somebody may not touch a protected person or group; `null` when they may.
 * @param reasons why the target is protected, in words; none: it is not
 */
export function whyProtectedFrom(role: Role, reasons: readonly string[]): string | null {
  if (reasons.length === 0 || role === "owner") return null;
  return `Protected: ${reasons.join("; ")}. Only an owner of this console may change this. Call one, on a number you know.`;
}
