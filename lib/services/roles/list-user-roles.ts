import { fetchAll } from "#lib/okta/paging.ts";
import { path, type CallLimits, type Okta } from "#lib/okta/port.ts";
import { OktaRoleSchema, type OktaRole } from "#lib/schemas/okta/role.ts";

/** Admin roles assigned to the person. Those held through a group may be missing: ask the groups too. */
export function listUserRoles(okta: Okta, input: { userId: string } & CallLimits): Promise<OktaRole[]> {
  const { userId, ...limits } = input;
  return Array.fromAsync(fetchAll(okta, OktaRoleSchema, { path: path`/api/v1/users/${userId}/roles`, ...limits }));
}
