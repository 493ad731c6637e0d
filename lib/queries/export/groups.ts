import { allowed, toTakeAway } from "#lib/auth/allowed.ts";
import type { GroupRow, GroupsExport } from "#lib/schemas/groups.ts";
import { GROUP_TYPE_WORDS } from "#lib/schemas/vocabulary/groups.ts";
import { everyGroup } from "../groups/list.ts";
import { type CsvColumn, downloadCsv, shownColumns } from "./csv.ts";

const COLUMNS: readonly CsvColumn<GroupRow>[] = [
  { heading: "Okta id", of: ({ id }) => id },
  { heading: "Name", of: ({ name }) => name },
  { heading: "Type", of: ({ type }) => GROUP_TYPE_WORDS[type].title, shownAs: "type" },
  { heading: "Members", of: ({ members }) => members, shownAs: "members" },
  { heading: "Apps", of: ({ apps }) => apps, shownAs: "apps" },
  { heading: "Rules", of: ({ rules }) => rules, shownAs: "rules" },
  {
    heading: "Gives an admin role",
    of: ({ givesAdminRole }) => (givesAdminRole ? "yes" : "no"),
    shownAs: "givesAdminRole",
  },
  { heading: "Description", of: ({ description }) => description, shownAs: "description" },
  {
    heading: "Members changed",
    of: ({ lastMembershipUpdated }) => lastMembershipUpdated,
    shownAs: "lastMembershipUpdated",
  },
  { heading: "Updated", of: ({ lastUpdated }) => lastUpdated, shownAs: "lastUpdated" },
  { heading: "Created", of: ({ created }) => created, shownAs: "created" },
];

/** Every group the list is about, as a CSV stream. @throws AccessRefused, OktaError, AuditUnavailable */
export async function exportGroups(
  { hide, ...query }: GroupsExport,
  signal: AbortSignal,
): Promise<ReadableStream<Uint8Array>> {
  const actor = await allowed(toTakeAway("list.export"));
  const { q, type } = query;
  return await downloadCsv(actor, {
    what: "groups",
    filter: { q, type },
    columns: shownColumns(COLUMNS, hide),
    rows: everyGroup({ ...query, after: "", limit: 1 }, signal),
  });
}
