import { fetchAll } from "#lib/okta/paging.ts";
import type { CallLimits, Okta } from "#lib/okta/port.ts";
import { OktaGroupRuleSchema, type OktaGroupRule } from "#lib/schemas/okta/group.ts";

/** Okta's page limit for rules (recorded). */
const LIMIT = 50;

/** Every group rule of the org, 2,000 at most, with the names of the groups they fill. */
export function listGroupRules(okta: Okta, input: CallLimits = {}): Promise<OktaGroupRule[]> {
  return Array.fromAsync(
    fetchAll(okta, OktaGroupRuleSchema, {
      path: "/api/v1/groups/rules",
      query: { limit: LIMIT, expand: "groupIdToGroupNameMap" },
      ...input,
    }),
  );
}
