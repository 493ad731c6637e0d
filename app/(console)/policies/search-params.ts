import { createLoader, type inferParserType, parseAsArrayOf, parseAsString, parseAsStringLiteral } from "nuqs/server";
import type { PoliciesQuery } from "#lib/schemas/policies.ts";
import { POLICY_TYPE_KEYS } from "#lib/schemas/vocabulary/policy-types.ts";

/** Everything the list of policies depends on, as it stands in the URL. */
export const policiesParams = {
  type: parseAsStringLiteral(POLICY_TYPE_KEYS).withDefault("OKTA_SIGN_ON"),
  status: parseAsStringLiteral(["ACTIVE", "INACTIVE"]),
  q: parseAsString.withDefault(""),
  /** Columns that do not show. */
  hide: parseAsArrayOf(parseAsString).withDefault([]),
};

/** Reads the parameters on the server. */
export const loadPoliciesParams = createLoader(policiesParams);

/** What the URL asks for. */
export function toPoliciesQuery({
  type,
  status,
  q,
}: Omit<inferParserType<typeof policiesParams>, "hide">): PoliciesQuery {
  return { type, status: status ?? "", q: q.trim().slice(0, 200) };
}
