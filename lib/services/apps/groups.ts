import { fetchAll } from "#lib/okta/paging.ts";
import { path, type CallLimits, type Okta } from "#lib/okta/port.ts";
import { OktaAppGroupSchema, type OktaAppGroup } from "#lib/schemas/okta/app.ts";

/** Okta's page limit for an app's groups. */
const LIMIT = 200;

/** Every group the app is assigned to. */
export function listAppGroups(okta: Okta, input: { appId: string } & CallLimits): Promise<OktaAppGroup[]> {
  const { appId, ...limits } = input;
  const request = { path: path`/api/v1/apps/${appId}/groups`, query: { limit: LIMIT }, ...limits };
  return Array.fromAsync(fetchAll(okta, OktaAppGroupSchema, request));
}
