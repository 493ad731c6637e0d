import { fetchAll } from "#lib/okta/paging.ts";
import { path, type CallLimits, type Okta } from "#lib/okta/port.ts";
import { OktaAppSchema, type OktaApp } from "#lib/schemas/okta/app.ts";

/** Okta's page limit for a group's apps. */
const LIMIT = 200;

/** Every app that the group's members get through it. */
export function listGroupApps(okta: Okta, input: { groupId: string } & CallLimits): Promise<OktaApp[]> {
  const { groupId, ...limits } = input;
  const request = { path: path`/api/v1/groups/${groupId}/apps`, query: { limit: LIMIT }, ...limits };
  return Array.fromAsync(fetchAll(okta, OktaAppSchema, request));
}
