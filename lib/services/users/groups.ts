import { fetchAll } from "#lib/okta/paging.ts";
import { path, type CallLimits, type Okta } from "#lib/okta/port.ts";
import { OktaGroupSchema, type OktaGroup } from "#lib/schemas/okta/group.ts";

/** Every group the person is in, Everyone included. */
export function listUserGroups(okta: Okta, input: { userId: string } & CallLimits): Promise<OktaGroup[]> {
  const { userId, ...limits } = input;
  return Array.fromAsync(fetchAll(okta, OktaGroupSchema, { path: path`/api/v1/users/${userId}/groups`, ...limits }));
}
