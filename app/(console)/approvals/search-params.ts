import { type inferParserType, parseAsArrayOf, parseAsStringLiteral } from "nuqs/server";
import { numberedListParams, orderParams } from "#app/_features/list/list-params.ts";
import type { ApprovalQuery } from "#lib/schemas/approval.ts";
import { APPROVAL_SORT_KEYS, APPROVAL_STATUSES, APPROVAL_VIEWS } from "#lib/schemas/vocabulary/approvals.ts";

/** Everything the list of requests depends on, as it stands in the URL. */
export const approvalParams = {
  ...numberedListParams(["because"]),
  view: parseAsStringLiteral(APPROVAL_VIEWS).withDefault("waiting"),
  status: parseAsArrayOf(parseAsStringLiteral(APPROVAL_STATUSES)).withDefault([]),
  ...orderParams(APPROVAL_SORT_KEYS, "requestedAt", "desc"),
};
export type ApprovalParams = inferParserType<typeof approvalParams>;

/** What the URL asks the list for. */
export function toApprovalQuery({ q, page, hide: _, ...rest }: ApprovalParams): ApprovalQuery {
  return { ...rest, q: q.trim(), page: Math.max(1, page) };
}
