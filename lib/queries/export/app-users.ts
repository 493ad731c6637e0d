import { allowed, toTakeAway } from "#lib/auth/allowed.ts";
import type { AppUserRow, AppUsersExport } from "#lib/schemas/apps.ts";
import { everyAppUser } from "../apps/users.ts";
import { type CsvColumn, downloadCsv, shownColumns } from "./csv.ts";

const COLUMNS: readonly CsvColumn<AppUserRow>[] = [
  { heading: "Okta id", of: ({ id }) => id },
  { heading: "Name", of: ({ name }) => name },
  { heading: "Login", of: ({ login }) => login, shownAs: "login" },
  { heading: "Status", of: ({ status }) => status, shownAs: "status" },
  { heading: "Assigned directly", of: ({ direct }) => (direct ? "yes" : "no"), shownAs: "direct" },
  { heading: "Through the group", of: ({ throughGroup }) => throughGroup?.name ?? null, shownAs: "direct" },
  { heading: "Name in the app", of: ({ userName }) => userName, shownAs: "userName" },
  { heading: "Assigned", of: ({ assigned }) => assigned, shownAs: "assigned" },
];

/** Everybody of an app whom the list is about, as a CSV stream. @throws AccessRefused, AuditUnavailable */
export async function exportAppUsers(
  { hide, ...query }: AppUsersExport,
  signal: AbortSignal,
): Promise<ReadableStream<Uint8Array>> {
  const actor = await allowed(toTakeAway("list.export"));
  const { appId, q, status, way } = query;
  return await downloadCsv(actor, {
    what: "app users",
    filter: { appId, q, status, way },
    columns: shownColumns(COLUMNS, hide),
    rows: everyAppUser({ ...query, after: "", limit: 1 }, signal),
  });
}
