import { type inferParserType, parseAsArrayOf, parseAsStringLiteral } from "nuqs/server";
import { numberedListParams } from "#app/(console)/_components/list/list-params.ts";
import type { AppRow } from "#lib/schemas/apps.ts";
import { APP_STATUSES, SIGN_ON_MODE_KEYS } from "#lib/schemas/vocabulary/apps.ts";

/** Columns the list of apps can be sorted by. */
export const APP_SORT_KEYS = ["label", "status", "signOnMode", "created", "lastUpdated"] as const;

/** Everything the list of apps depends on, as it stands in the URL. */
export const appsParams = {
  ...numberedListParams(["created"]),
  status: parseAsArrayOf(parseAsStringLiteral(APP_STATUSES)).withDefault([]),
  signOnMode: parseAsArrayOf(parseAsStringLiteral(SIGN_ON_MODE_KEYS)).withDefault([]),
  sort: parseAsStringLiteral(APP_SORT_KEYS).withDefault("label"),
  order: parseAsStringLiteral(["asc", "desc"]).withDefault("asc"),
};
export type AppsParams = inferParserType<typeof appsParams>;

/** The apps that match, in order. */
export function matchingApps(apps: readonly AppRow[], params: AppsParams): AppRow[] {
  const { q, status, signOnMode, sort, order } = params;
  const wanted = q.trim().toLowerCase();
  const chosen = (values: readonly string[], value: string) => values.length === 0 || values.includes(value);
  const sign = order === "desc" ? -1 : 1;
  return apps
    .filter((app) => chosen(status, app.status) && chosen(signOnMode, app.signOnMode))
    .filter(({ label, name, id }) => [label, name].some((text) => text.toLowerCase().includes(wanted)) || id === q)
    .toSorted((a, b) => sign * (a[sort] ?? "").localeCompare(b[sort] ?? "") || a.label.localeCompare(b.label));
}
