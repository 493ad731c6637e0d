import { createLoader, parseAsArrayOf, parseAsString, parseAsStringLiteral } from "nuqs/server";
import { parseAsText } from "#app/(console)/_components/list/list-params.ts";
import { RULE_STATUSES } from "#lib/schemas/vocabulary/groups.ts";

/** Everything the list of rules depends on, as it stands in the URL. */
export const rulesParams = {
  q: parseAsText.withDefault(""),
  status: parseAsArrayOf(parseAsStringLiteral(RULE_STATUSES)).withDefault([]),
  hide: parseAsArrayOf(parseAsString).withDefault([]),
};

export const loadRulesParams = createLoader(rulesParams);
