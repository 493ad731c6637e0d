import type { Role } from "#lib/schemas/vocabulary/roles.ts";

/** True when the role is one of those an operation names. An owner may do whatever an admin may. */
export function mayPerform(role: Role, operation: { roles: readonly Role[] }): boolean {
  return operation.roles.includes(role) || (role === "owner" && operation.roles.includes("admin"));
}
