import type { RealmRow, RealmsExport } from "#lib/schemas/realms.ts";
import { realmIsFor } from "#lib/schemas/vocabulary/realms.ts";
import { everyRealm } from "../org/realms.ts";
import type { CsvColumn } from "./csv.ts";
import { exportRows } from "./rows.ts";

const COLUMNS: readonly CsvColumn<RealmRow>[] = [
  { heading: "Name", of: ({ name }) => name },
  { heading: "Default", of: ({ isDefault }) => (isDefault ? "yes" : "no") },
  { heading: "For", of: ({ type }) => realmIsFor(type), shownAs: "type" },
  { heading: "Created", of: ({ created }) => created, shownAs: "created" },
  { heading: "Changed", of: ({ lastUpdated }) => lastUpdated, shownAs: "lastUpdated" },
  { heading: "Okta id", of: ({ id }) => id, shownAs: "id" },
];

/** Every realm that the list is about, as a CSV stream. @throws AccessRefused, AuditUnavailable */
export function exportRealms(query: RealmsExport, signal: AbortSignal): Promise<ReadableStream<Uint8Array>> {
  const { q, hide } = query;
  return exportRows({ what: "realms", filter: { q }, columns: COLUMNS, hide, rows: everyRealm(query, signal) });
}
