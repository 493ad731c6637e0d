import { parseAsArrayOf, parseAsStringLiteral } from "nuqs/server";
import { numberedListParams, orderParams } from "#app/_features/list/list-params.ts";
import { POLICY_SORT_KEYS, POLICY_STATUSES } from "#lib/schemas/vocabulary/policies.ts";
import { POLICY_TYPE_KEYS } from "#lib/schemas/vocabulary/policy-types.ts";

/** Everything the list of policies depends on, as it stands in the URL. */
export const policiesParams = {
  ...numberedListParams([]),
  type: parseAsStringLiteral(POLICY_TYPE_KEYS).withDefault("OKTA_SIGN_ON"),
  status: parseAsArrayOf(parseAsStringLiteral(POLICY_STATUSES)).withDefault([]),
  ...orderParams(POLICY_SORT_KEYS, "priority"),
};
