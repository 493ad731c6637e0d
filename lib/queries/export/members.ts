import { allowed, toTakeAway } from "#lib/auth/allowed.ts";
import type { MemberRow, MembersExport } from "#lib/schemas/groups.ts";
import { everyMember } from "../groups/members.ts";
import { type CsvColumn, downloadCsv, shownColumns } from "./csv.ts";

const COLUMNS: readonly CsvColumn<MemberRow>[] = [
  { heading: "Okta id", of: ({ id }) => id },
  { heading: "Name", of: ({ name }) => name },
  { heading: "Login", of: ({ login }) => login, shownAs: "login" },
  { heading: "Status", of: ({ status }) => status, shownAs: "status" },
  { heading: "By the rules", of: ({ rules }) => rules.map(({ name }) => name).join("; "), shownAs: "rules" },
  { heading: "Department", of: ({ department }) => department, shownAs: "department" },
  { heading: "Last sign-in", of: ({ lastLogin }) => lastLogin, shownAs: "lastLogin" },
];

/** Every member of a group that the list is about, as a CSV stream. @throws AccessRefused, AuditUnavailable */
export async function exportMembers(
  { hide, ...query }: MembersExport,
  signal: AbortSignal,
): Promise<ReadableStream<Uint8Array>> {
  const actor = await allowed(toTakeAway("list.export"));
  const { groupId, q, status, origin } = query;
  return await downloadCsv(actor, {
    what: "group members",
    filter: { groupId, q, status, origin },
    columns: shownColumns(COLUMNS, hide),
    rows: everyMember({ ...query, after: "", limit: 1 }, signal),
  });
}
