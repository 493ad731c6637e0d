import { parseAsArrayOf, parseAsStringLiteral } from "nuqs/server";
import { numberedListParams, orderParams } from "#app/_features/list/list-params.ts";
import { HOOK_SORT_KEYS, HOOK_STATUSES } from "#lib/schemas/vocabulary/event-hooks.ts";

/** Everything the list of event hooks depends on, as it stands in the URL. */
export const hooksParams = {
  ...numberedListParams([]),
  status: parseAsArrayOf(parseAsStringLiteral(HOOK_STATUSES)).withDefault([]),
  ...orderParams(HOOK_SORT_KEYS, "name"),
};
