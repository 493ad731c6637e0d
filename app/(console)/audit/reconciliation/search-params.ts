import { type inferParserType, parseAsArrayOf, parseAsInteger, parseAsStringLiteral } from "nuqs/server";
import type { ReconciledQuery } from "#lib/schemas/reconcile.ts";
import { RECONCILED_STATES } from "#lib/schemas/vocabulary/reconcile.ts";

const ROWS_A_PAGE = 25;

export const reconciliationParams = {
  state: parseAsArrayOf(parseAsStringLiteral(RECONCILED_STATES)).withDefault([]),
  /** Numbers before which the second page and those up to this one start. */
  pages: parseAsArrayOf(parseAsInteger).withDefault([]),
};

/** What the URL asks for. */
export function toReconciledQuery({ state, pages }: inferParserType<typeof reconciliationParams>): ReconciledQuery {
  return { state, before: Math.max(0, pages.at(-1) ?? 0), limit: ROWS_A_PAGE };
}
