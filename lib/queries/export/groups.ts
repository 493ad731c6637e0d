import { allowed, toTakeAway } from "#lib/auth/allowed.ts";
import type { GroupRow, GroupsQuery } from "#lib/schemas/groups.ts";
import { GROUP_TYPE_WORDS } from "#lib/schemas/vocabulary/groups.ts";
import { everyGroup } from "../groups/list.ts";
import { type CsvColumn, downloadCsv } from "./csv.ts";

const COLUMNS: readonly CsvColumn<GroupRow>[] = [
  { heading: "Okta id", of: ({ id }) => id },
  { heading: "Name", of: ({ name }) => name },
  { heading: "Type", of: ({ type }) => GROUP_TYPE_WORDS[type].title },
  { heading: "Members", of: ({ members }) => members },
  { heading: "Apps", of: ({ apps }) => apps },
  { heading: "Rules", of: ({ rules }) => rules },
  { heading: "Gives an admin role", of: ({ givesAdminRole }) => (givesAdminRole ? "yes" : "no") },
  { heading: "Description", of: ({ description }) => description },
  { heading: "Members changed", of: ({ lastMembershipUpdated }) => lastMembershipUpdated },
  { heading: "Updated", of: ({ lastUpdated }) => lastUpdated },
  { heading: "Created", of: ({ created }) => created },
];

/** Every group the list is about, as a CSV stream. @throws AccessRefused, OktaError, AuditUnavailable */
export async function exportGroups(query: GroupsQuery, signal: AbortSignal): Promise<ReadableStream<Uint8Array>> {
  const actor = await allowed(toTakeAway("list.export"));
  const { q, type } = query;
  return await downloadCsv(actor, {
    what: "groups",
    filter: { q, type },
    columns: COLUMNS,
    rows: everyGroup(query, signal),
  });
}
