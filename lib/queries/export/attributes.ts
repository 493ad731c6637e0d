import type { AttributeRow } from "#lib/schemas/user-types.ts";
import { changedHereWords, OWN_RIGHT_WORDS } from "#lib/schemas/vocabulary/attributes.ts";
import type { CsvColumn } from "./csv.ts";

/** The columns of a file of a user type's attributes. */
export const ATTRIBUTE_FILE_COLUMNS: readonly CsvColumn<AttributeRow>[] = [
  { heading: "Attribute", of: ({ title }) => title },
  { heading: "Required", of: ({ required }) => (required ? "yes" : "no") },
  { heading: "Variable", of: ({ variable }) => variable, shownAs: "variable" },
  { heading: "Type", of: ({ type }) => type, shownAs: "type" },
  { heading: "Limits", of: ({ limits }) => limits, shownAs: "limits" },
  { heading: "From", of: ({ custom }) => (custom ? "This org" : "Okta"), shownAs: "custom" },
  { heading: "People themselves", of: ({ own }) => OWN_RIGHT_WORDS[own], shownAs: "own" },
  { heading: "Changed here", of: changedHereWords, shownAs: "readOnly" },
  { heading: "Description", of: ({ description }) => description, shownAs: "description" },
];
