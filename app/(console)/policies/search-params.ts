import { type inferParserType, parseAsArrayOf, parseAsStringLiteral } from "nuqs/server";
import { numberedListParams, orderParams } from "#app/_features/list/list-params.ts";
import type { PolicyRow } from "#lib/schemas/policies.ts";
import { POLICY_TYPE_KEYS } from "#lib/schemas/vocabulary/policy-types.ts";
import type { Picking } from "#lib/utils/pick-rows.ts";

/** Everything the list of policies depends on, as it stands in the URL. */
export const policiesParams = {
  ...numberedListParams([]),
  type: parseAsStringLiteral(POLICY_TYPE_KEYS).withDefault("OKTA_SIGN_ON"),
  status: parseAsArrayOf(parseAsStringLiteral(["ACTIVE", "INACTIVE"])).withDefault([]),
  ...orderParams(["priority", "name", "rules"], "priority"),
};
type PoliciesParams = inferParserType<typeof policiesParams>;

/** How policies of a type are found and put in order; at first as Okta goes through them. */
export const policyPicking: Picking<PolicyRow, "status", PoliciesParams["sort"]> = {
  text: ({ name, description, who }) => [name, description, who],
  filters: { status: ({ active }) => (active ? "ACTIVE" : "INACTIVE") },
  order: {
    priority: ({ priority }) => priority,
    name: ({ name }) => name,
    rules: ({ rules }) => rules,
  },
};
