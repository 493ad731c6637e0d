import { Readable } from "node:stream";
import { allowed, toTakeAway } from "#lib/auth/allowed.ts";
import type { AppRow } from "#lib/schemas/apps.ts";
import { type CsvColumn, downloadCsv } from "./csv.ts";

const COLUMNS: readonly CsvColumn<AppRow>[] = [
  { heading: "Okta id", of: ({ id }) => id },
  { heading: "App", of: ({ label }) => label },
  { heading: "Status", of: ({ status }) => status },
  { heading: "Sign-on", of: ({ signOnMode }) => signOnMode },
  { heading: "Okta makes accounts", of: ({ provisions }) => (provisions ? "yes" : "no") },
  { heading: "Kind", of: ({ name }) => name },
  { heading: "Updated", of: ({ lastUpdated }) => lastUpdated },
  { heading: "Created", of: ({ created }) => created },
];

/**
 * These apps as a CSV stream.
 * @param filter what they were chosen by, for the trail
 * @throws AccessRefused, AuditUnavailable
 */
export async function exportApps(
  apps: readonly AppRow[],
  filter: { q: string; status: string[]; signOnMode: string[] },
): Promise<ReadableStream<Uint8Array>> {
  const actor = await allowed(toTakeAway("list.export"));
  return await downloadCsv(actor, { what: "apps", filter, columns: COLUMNS, rows: Readable.from(apps) });
}
