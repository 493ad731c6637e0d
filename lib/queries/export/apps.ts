import type { AppRow } from "#lib/schemas/apps.ts";
import type { CsvColumn } from "./csv.ts";

/** The columns of a file of apps. */
export const APP_FILE_COLUMNS: readonly CsvColumn<AppRow>[] = [
  { heading: "Okta id", of: ({ id }) => id },
  { heading: "App", of: ({ label }) => label },
  { heading: "Status", of: ({ status }) => status, shownAs: "status" },
  { heading: "Sign-on", of: ({ signOnMode }) => signOnMode, shownAs: "signOnMode" },
  { heading: "Okta makes accounts", of: ({ provisions }) => (provisions ? "yes" : "no"), shownAs: "provisions" },
  { heading: "Kind", of: ({ name }) => name, shownAs: "name" },
  { heading: "Updated", of: ({ lastUpdated }) => lastUpdated, shownAs: "lastUpdated" },
  { heading: "Created", of: ({ created }) => created, shownAs: "created" },
];
