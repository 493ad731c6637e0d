import { fetchAll } from "#lib/okta/paging.ts";
import { path, type CallLimits, type Okta } from "#lib/okta/port.ts";
import { OktaFactorSchema, type OktaFactor } from "#lib/schemas/okta/factor.ts";

/**
 * The factors enrolled, as seen from this server: Okta lists only what policy allows from the caller's network zone,
 * so one may be missing here that the person has.
 */
export function listFactors(okta: Okta, input: { userId: string } & CallLimits): Promise<OktaFactor[]> {
  const { userId, ...limits } = input;
  return Array.fromAsync(fetchAll(okta, OktaFactorSchema, { path: path`/api/v1/users/${userId}/factors`, ...limits }));
}
