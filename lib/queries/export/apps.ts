import { Readable } from "node:stream";
import { allowed, toTakeAway } from "#lib/auth/allowed.ts";
import type { AppRow } from "#lib/schemas/apps.ts";
import { type CsvColumn, downloadCsv, shownColumns } from "./csv.ts";

const COLUMNS: readonly CsvColumn<AppRow>[] = [
  { heading: "Okta id", of: ({ id }) => id },
  { heading: "App", of: ({ label }) => label },
  { heading: "Status", of: ({ status }) => status, shownAs: "status" },
  { heading: "Sign-on", of: ({ signOnMode }) => signOnMode, shownAs: "signOnMode" },
  { heading: "Okta makes accounts", of: ({ provisions }) => (provisions ? "yes" : "no"), shownAs: "provisions" },
  { heading: "Kind", of: ({ name }) => name, shownAs: "name" },
  { heading: "Updated", of: ({ lastUpdated }) => lastUpdated, shownAs: "lastUpdated" },
  { heading: "Created", of: ({ created }) => created, shownAs: "created" },
];

/**
 * These apps as a CSV stream.
 * @param filter what they were chosen by, for the trail
 * @param hide columns that the list does not show
 * @throws AccessRefused, AuditUnavailable
 */
export async function exportApps(
  apps: readonly AppRow[],
  filter: { q: string; status: string[]; signOnMode: string[] },
  hide: readonly string[],
): Promise<ReadableStream<Uint8Array>> {
  const actor = await allowed(toTakeAway("list.export"));
  return await downloadCsv(actor, {
    what: "apps",
    filter,
    columns: shownColumns(COLUMNS, hide),
    rows: Readable.from(apps),
  });
}
