import { fetchAll } from "#lib/okta/paging.ts";
import type { CallLimits, Okta } from "#lib/okta/port.ts";
import { OktaUserTypeSchema, type OktaUserType } from "#lib/schemas/okta/user-type.ts";

/** The org's user types; each has a schema of its own. */
export function listUserTypes(okta: Okta, input: CallLimits = {}): Promise<OktaUserType[]> {
  return Array.fromAsync(fetchAll(okta, OktaUserTypeSchema, { path: "/api/v1/meta/types/user", ...input }));
}
