import { fetchAll } from "#lib/okta/paging.ts";
import { path, type CallLimits, type Okta } from "#lib/okta/port.ts";
import { OktaAppLinkSchema, type OktaAppLink } from "#lib/schemas/okta/app.ts";

/** The tiles on the person's Okta dashboard; an app may have several or none. */
export function listAppLinks(okta: Okta, input: { userId: string } & CallLimits): Promise<OktaAppLink[]> {
  const { userId, ...limits } = input;
  return Array.fromAsync(
    fetchAll(okta, OktaAppLinkSchema, { path: path`/api/v1/users/${userId}/appLinks`, ...limits }),
  );
}
