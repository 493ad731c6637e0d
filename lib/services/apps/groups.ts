import { fetchAll } from "#lib/okta/paging.ts";
import { path, type CallLimits, type Okta } from "#lib/okta/port.ts";
import { OktaAppGroupSchema, type OktaAppGroup } from "#lib/schemas/okta/app.ts";

/** Okta's page limit for an app's groups. */
const LIMIT = 200;

/** Every group the app is assigned to. @param input.expand `group`: with the group itself */
export function listAppGroups(
  okta: Okta,
  input: { appId: string; expand?: "group" } & CallLimits,
): Promise<OktaAppGroup[]> {
  const { appId, expand, ...limits } = input;
  const request = { path: path`/api/v1/apps/${appId}/groups`, query: { limit: LIMIT, expand }, ...limits };
  return Array.fromAsync(fetchAll(okta, OktaAppGroupSchema, request));
}
