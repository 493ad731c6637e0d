import type { EventHookRow } from "#lib/schemas/event-hooks.ts";
import type { CsvColumn } from "./csv.ts";

/** The columns of a file of event hooks. */
export const HOOK_FILE_COLUMNS: readonly CsvColumn<EventHookRow>[] = [
  { heading: "Okta id", of: ({ id }) => id },
  { heading: "Name", of: ({ name }) => name },
  { heading: "State", of: ({ active }) => (active ? "Active" : "Inactive"), shownAs: "active" },
  { heading: "Verified", of: ({ verified }) => (verified ? "yes" : "no"), shownAs: "active" },
  { heading: "Address", of: ({ url }) => url, shownAs: "url" },
  { heading: "Events", of: ({ eventTypes }) => eventTypes.join("; "), shownAs: "eventTypes" },
  { heading: "Created", of: ({ created }) => created, shownAs: "created" },
];
