import type { RuleRow, RulesExport } from "#lib/schemas/groups.ts";
import { RULE_STATUS_WORDS } from "#lib/schemas/vocabulary/groups.ts";
import { everyRule } from "../groups/rules.ts";
import type { CsvColumn } from "./csv.ts";
import { exportRows } from "./rows.ts";

const COLUMNS: readonly CsvColumn<RuleRow>[] = [
  { heading: "Okta id", of: ({ id }) => id },
  { heading: "Rule", of: ({ name }) => name },
  { heading: "Status", of: ({ status }) => RULE_STATUS_WORDS[status].title, shownAs: "status" },
  { heading: "Whom it puts in", of: ({ words }) => words, shownAs: "expression" },
  { heading: "Expression", of: ({ expression }) => expression, shownAs: "expression" },
  { heading: "Into", of: ({ groups }) => groups.map(({ name }) => name).join("; "), shownAs: "groups" },
  { heading: "Left out for good", of: ({ excluded }) => excluded, shownAs: "excluded" },
  { heading: "Updated", of: ({ lastUpdated }) => lastUpdated, shownAs: "lastUpdated" },
];

/** Every group rule that the list is about, as a CSV stream. @throws AccessRefused, OktaError, AuditUnavailable */
export async function exportRules(query: RulesExport): Promise<ReadableStream<Uint8Array>> {
  const { q, status, hide } = query;
  const rows = await everyRule(query);
  return await exportRows({ what: "group rules", filter: { q, status }, columns: COLUMNS, hide, rows });
}
