import { createLoader, type inferParserType, parseAsArrayOf, parseAsString, parseAsStringLiteral } from "nuqs/server";
import type { RealmsQuery } from "#lib/schemas/realms.ts";

/** Everything the list of realms depends on, as it stands in the URL. */
export const realmsParams = {
  q: parseAsString.withDefault(""),
  order: parseAsStringLiteral(["asc", "desc"]).withDefault("asc"),
  /** Okta's cursors from the second page to this one, so that the way back is known. */
  pages: parseAsArrayOf(parseAsString).withDefault([]),
  /** Columns that do not show. */
  hide: parseAsArrayOf(parseAsString).withDefault([]),
};

/** Reads the parameters on the server. */
export const loadRealmsParams = createLoader(realmsParams);

/** What the URL asks for. */
export function toRealmsQuery({ q, order, pages }: Omit<inferParserType<typeof realmsParams>, "hide">): RealmsQuery {
  return { q: q.trim().slice(0, 200), order, after: pages.at(-1) ?? "" };
}
