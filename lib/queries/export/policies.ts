import type { PolicyRow } from "#lib/schemas/policies.ts";
import { POLICY_TYPE_TITLES } from "#lib/schemas/vocabulary/policy-types.ts";
import type { CsvColumn } from "./csv.ts";

/** The columns of a file of policies. */
export const POLICY_FILE_COLUMNS: readonly CsvColumn<PolicyRow>[] = [
  { heading: "Okta id", of: ({ id }) => id },
  { heading: "Kind", of: ({ type }) => type && POLICY_TYPE_TITLES[type] },
  { heading: "Name", of: ({ name }) => name },
  { heading: "Order", of: ({ priority }) => priority, shownAs: "priority" },
  { heading: "State", of: ({ active }) => (active ? "Active" : "Inactive"), shownAs: "active" },
  { heading: "For", of: ({ who }) => who, shownAs: "who" },
  { heading: "Active rules", of: ({ rules }) => rules, shownAs: "rules" },
  { heading: "Description", of: ({ description }) => description, shownAs: "description" },
];
