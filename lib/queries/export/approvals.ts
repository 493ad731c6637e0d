import { allowed, toTakeAway } from "#lib/auth/allowed.ts";
import type { Approval, ApprovalsExport } from "#lib/schemas/approval.ts";
import { getApprovals } from "../approvals.ts";
import { type CsvColumn, downloadCsv, everyPage, shownColumns } from "./csv.ts";

const COLUMNS: readonly CsvColumn<Approval>[] = [
  { heading: "Id", of: ({ id }) => id },
  { heading: "What", of: ({ title }) => title },
  { heading: "State", of: ({ status }) => status, shownAs: "status" },
  { heading: "Asked for by", of: ({ requestedBy }) => requestedBy.login, shownAs: "by" },
  { heading: "When", of: ({ requestedAt }) => requestedAt, shownAs: "requestedAt" },
  { heading: "Why a second person", of: ({ because }) => because, shownAs: "because" },
  { heading: "Reason", of: ({ reason }) => reason, shownAs: "reason" },
  { heading: "Decided by", of: ({ decidedBy }) => decidedBy, shownAs: "decidedBy" },
  { heading: "Decided", of: ({ decidedAt }) => decidedAt, shownAs: "decidedBy" },
];

/** Every request that the list is about, as a CSV stream. @throws AccessRefused, AuditUnavailable */
export async function exportApprovals({ hide, ...query }: ApprovalsExport): Promise<ReadableStream<Uint8Array>> {
  const actor = await allowed(toTakeAway("list.export"));
  const { q, view, status } = query;
  return await downloadCsv(actor, {
    what: "approvals",
    filter: { q, view, status },
    columns: shownColumns(COLUMNS, hide),
    rows: everyPage((place) => getApprovals({ ...query, ...place })),
  });
}
