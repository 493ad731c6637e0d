import { type inferParserType } from "nuqs/server";
import { orderParams, pagedListParams } from "#app/_features/list/list-params.ts";
import type { RealmsQuery } from "#lib/reads/realms.ts";

/** Everything the list of realms depends on, as it stands in the URL. */
export const realmsParams = {
  ...pagedListParams([]),
  // Okta puts realms in order by nothing else (Realms API, “sortBy”).
  ...orderParams(["name"], "name"),
};

/** What the URL asks for. */
export function toRealmsQuery({ q, order, limit, pages }: inferParserType<typeof realmsParams>): RealmsQuery {
  return { q: q.trim(), order, limit, after: pages.at(-1) ?? "" };
}
