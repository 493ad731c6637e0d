import { createLoader, type inferParserType, parseAsString, parseAsStringLiteral } from "nuqs/server";
import type { ApprovalQuery } from "#lib/schemas/approval.ts";
import { APPROVAL_VIEWS } from "#lib/schemas/vocabulary/approvals.ts";

const ROWS_A_PAGE = 50;

/** Which requests are in view. */
export const approvalParams = {
  view: parseAsStringLiteral(APPROVAL_VIEWS).withDefault("waiting"),
  /** Those asked for before this time, for a later page. */
  before: parseAsString.withDefault(""),
};

/** Reads the parameters on the server. */
export const loadApprovalParams = createLoader(approvalParams);

/** What the URL asks the list for. */
export function toApprovalQuery({ view, before }: inferParserType<typeof approvalParams>): ApprovalQuery {
  return { view, before, limit: ROWS_A_PAGE };
}
