import { type inferParserType, parseAsArrayOf, parseAsStringLiteral } from "nuqs/server";
import { numberedListParams, orderParams } from "#app/_features/list/list-params.ts";
import type { RulesQuery } from "#lib/schemas/groups.ts";
import { RULE_SORT_KEYS, RULE_STATUSES } from "#lib/schemas/vocabulary/groups.ts";

/** Everything the list of rules depends on, as it stands in the URL. */
export const rulesParams = {
  ...numberedListParams([]),
  status: parseAsArrayOf(parseAsStringLiteral(RULE_STATUSES)).withDefault([]),
  ...orderParams(RULE_SORT_KEYS, "name"),
};

/** What the URL asks the list for. */
export function toRulesQuery({ q, page, hide: _, ...rest }: inferParserType<typeof rulesParams>): RulesQuery {
  return { ...rest, q: q.trim(), page: Math.max(1, page) };
}
