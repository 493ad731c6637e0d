import { type inferParserType, parseAsArrayOf, parseAsStringLiteral } from "nuqs/server";
import { numberedListParams, orderParams } from "#app/_features/list/list-params.ts";
import { APP_SORT_KEYS, APP_STATUSES, SIGN_ON_MODE_KEYS } from "#lib/schemas/vocabulary/apps.ts";

/** Everything the list of apps depends on, as it stands in the URL. */
export const appsParams = {
  ...numberedListParams(["created"]),
  status: parseAsArrayOf(parseAsStringLiteral(APP_STATUSES)).withDefault([]),
  signOnMode: parseAsArrayOf(parseAsStringLiteral(SIGN_ON_MODE_KEYS)).withDefault([]),
  ...orderParams(APP_SORT_KEYS, "label"),
};
export type AppsParams = inferParserType<typeof appsParams>;
