import { type inferParserType, parseAsArrayOf, parseAsStringLiteral } from "nuqs/server";
import { numberedListParams, orderParams } from "#app/_features/list/list-params.ts";
import type { AppRow } from "#lib/schemas/apps.ts";
import { APP_STATUSES, SIGN_ON_MODE_KEYS } from "#lib/schemas/vocabulary/apps.ts";
import type { Picking } from "#lib/utils/pick-rows.ts";

/** Columns the list of apps can be sorted by. */
const APP_SORT_KEYS = ["label", "status", "signOnMode", "created", "lastUpdated"] as const;

/** Everything the list of apps depends on, as it stands in the URL. */
export const appsParams = {
  ...numberedListParams(["created"]),
  status: parseAsArrayOf(parseAsStringLiteral(APP_STATUSES)).withDefault([]),
  signOnMode: parseAsArrayOf(parseAsStringLiteral(SIGN_ON_MODE_KEYS)).withDefault([]),
  ...orderParams(APP_SORT_KEYS, "label"),
};
export type AppsParams = inferParserType<typeof appsParams>;

/** How apps are found and put in order. */
export const appPicking: Picking<AppRow, "status" | "signOnMode", AppsParams["sort"]> = {
  text: ({ label, name, id }) => [label, name, id],
  filters: { status: ({ status }) => status, signOnMode: ({ signOnMode }) => signOnMode },
  order: {
    label: ({ label }) => label,
    status: ({ status }) => status,
    signOnMode: ({ signOnMode }) => signOnMode,
    created: ({ created }) => created,
    lastUpdated: ({ lastUpdated }) => lastUpdated,
  },
};
