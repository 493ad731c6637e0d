import { type inferParserType, parseAsArrayOf, parseAsInteger, parseAsStringLiteral } from "nuqs/server";
import { hiddenColumns, parseAsText } from "#app/_features/list/list-params.ts";
import type { JobItemsQuery } from "#lib/schemas/bulk.ts";
import { RESULT_KINDS, STATES_OF } from "#app/_features/bulk/results.ts";

const ROWS_A_PAGE = 100;

/** Which of a job's people are in view. */
export const jobParams = {
  show: parseAsArrayOf(parseAsStringLiteral(RESULT_KINDS)).withDefault([]),
  /** Part of what was given, the name or the login. */
  q: parseAsText.withDefault(""),
  /** Okta's error code. */
  error: parseAsText.withDefault(""),
  /** Positions after which the second page and those up to this one start, so that the way back is known. */
  pages: parseAsArrayOf(parseAsInteger).withDefault([]),
  hide: hiddenColumns(),
};

/** What the URL asks a job's list of people for. */
export function toItemsQuery({
  show,
  q,
  error,
  pages,
}: Omit<inferParserType<typeof jobParams>, "hide">): JobItemsQuery {
  const state = show.flatMap((kind) => STATES_OF[kind]);
  return { state, q: q.trim(), error, after: Math.max(0, pages.at(-1) ?? 0), limit: ROWS_A_PAGE };
}
