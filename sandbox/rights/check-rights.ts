import type { Principal } from "../http/credentials.ts";
import { groupIdsOf } from "../org/membership.ts";
import { refusal } from "../org/okta-error.ts";
import type { Org } from "../org/org.ts";
import { rolesOf } from "../org/roles/change-roles.ts";
import { permissionsAllow, roleAllows } from "./role-rights.ts";
import type { Access } from "./role-rights.ts";
import { accessOf, scopeFor } from "./scopes.ts";

/**
 * Refuses what the caller has no scope or no admin role for (E0000006). Anyone may read themselves. A path that Okta
 * does not have passes, so that it is answered as such. `onMissingScope` learns which scope was needed.
 */
export function assertAllowed(
  org: Org,
  principal: Principal,
  request: { method: string; path: string },
  onMissingScope: (scope: string) => void,
): void {
  const access = accessOf(request.method, request.path);
  if (access === undefined) return;
  const needed = scopeFor(access);
  const { scopes } = principal;
  if (scopes !== null && !scopes.has(needed) && !scopes.has(needed.replace(/\.read$/, ".manage"))) {
    onMissingScope(needed);
    throw refusal("E0000006");
  }
  const isSelf = access.reads && /^\/api\/v1\/users\/me(\/groups|\/appLinks)?$/.test(request.path);
  if (!(isSelf && principal.userId !== null) && !hasRole(org, principal, { ...request, ...access }))
    throw refusal("E0000006");
}

function hasRole(org: Org, { userId, clientRoles }: Principal, access: Access): boolean {
  if (userId === null) return clientRoles.some((type) => roleAllows(type, access));
  const held = [userId, ...groupIdsOf(org, userId)].flatMap((assignee) => rolesOf(org, assignee));
  return held.some(({ type, custom }) =>
    custom === undefined
      ? roleAllows(type, access)
      : permissionsAllow(org.customRoles.get(custom.roleId)?.permissions ?? [], access),
  );
}
