import { fetchAll } from "#lib/okta/paging.ts";
import { path, type CallLimits, type Okta } from "#lib/okta/port.ts";
import { OktaRoleSchema, type OktaRole } from "#lib/schemas/okta/role.ts";

/** Admin roles that every member of the group holds. */
export function listGroupRoles(okta: Okta, input: { groupId: string } & CallLimits): Promise<OktaRole[]> {
  const { groupId, ...limits } = input;
  return Array.fromAsync(fetchAll(okta, OktaRoleSchema, { path: path`/api/v1/groups/${groupId}/roles`, ...limits }));
}
