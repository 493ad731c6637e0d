import { createLoader, type inferParserType } from "nuqs/server";
import { pagedListParams } from "#app/(console)/_components/list/list-params.ts";
import type { AppUsersQuery } from "#lib/schemas/apps.ts";

/** What an app's page keeps in the URL: where its list of people stands. */
export const appUsersParams = pagedListParams(["assigned"]);

export const loadAppUsersParams = createLoader(appUsersParams);

/** What the URL asks the list of people for. */
export function toAppUsersQuery(
  appId: string,
  { q, pages, limit }: Pick<inferParserType<typeof appUsersParams>, "q" | "pages" | "limit">,
): AppUsersQuery {
  return { appId, q: q.trim(), limit, after: pages.at(-1) ?? "" };
}
