import { allowed, toTakeAway } from "#lib/auth/allowed.ts";
import type { Job, JobsExport } from "#lib/schemas/bulk.ts";
import { listJobs } from "../bulk.ts";
import { type CsvColumn, downloadCsv, everyPage, shownColumns } from "./csv.ts";

const COLUMNS: readonly CsvColumn<Job>[] = [
  { heading: "Id", of: ({ id }) => id },
  { heading: "What", of: ({ title }) => title },
  { heading: "About", of: ({ about }) => about },
  { heading: "State", of: ({ status }) => status, shownAs: "status" },
  { heading: "How many", of: ({ total }) => total, shownAs: "total" },
  { heading: "Done", of: ({ counts }) => counts.DONE + counts.SETTLED, shownAs: "counts" },
  { heading: "Left alone", of: ({ counts }) => counts.SKIPPED + counts.REFUSED, shownAs: "counts" },
  { heading: "Failed", of: ({ counts }) => counts.FAILED + counts.NEEDS_REVIEW, shownAs: "counts" },
  { heading: "Who", of: ({ createdBy }) => createdBy, shownAs: "createdBy" },
  { heading: "When", of: ({ createdAt }) => createdAt, shownAs: "createdAt" },
  { heading: "Ended", of: ({ finishedAt }) => finishedAt, shownAs: "createdAt" },
  { heading: "From", of: ({ source }) => source, shownAs: "source" },
  { heading: "Reason", of: ({ reason }) => reason, shownAs: "reason" },
];

/** Every job that the list is about, as a CSV stream. @throws AccessRefused, AuditUnavailable */
export async function exportJobs({ hide, ...query }: JobsExport): Promise<ReadableStream<Uint8Array>> {
  const actor = await allowed(toTakeAway("list.export"));
  const { q, status, task, mine } = query;
  return await downloadCsv(actor, {
    what: "bulk jobs",
    filter: { q, status, task, mine },
    columns: shownColumns(COLUMNS, hide),
    rows: everyPage((place) => listJobs({ ...query, ...place })),
  });
}
