import { z } from "zod";
import { type AppUserRow, type AppUsersPage, type AppUsersQuery, AppUsersQuerySchema } from "#lib/schemas/apps.ts";
import type { Okta } from "#lib/okta/port.ts";
import { toText } from "#lib/policy/profile-values.ts";
import { OktaIdSchema } from "#lib/schemas/okta/id.ts";
import type { OktaAppUser } from "#lib/schemas/okta/app.ts";
import { fullName } from "#lib/schemas/okta/user.ts";
import { APP_USERS_PAGE_LIMIT, getAppUser, listAppUsers } from "#lib/services/apps/users.ts";
import { byText, everyRow, listPage, type Narrowing, type ReadPage } from "#lib/services/read-through.ts";
import { defineCsv } from "./csv.ts";
import { defineRead } from "./read.ts";

/**
 * A page of the people who have an app, each with how. Okta neither puts them in order nor filters by state: where that
 * is asked for, they are read through here.
 */
export const appUsers = defineRead({
  asks: ["app.users"],
  params: AppUsersQuerySchema,
  run: async (query, { okta, signal }): Promise<AppUsersPage> => {
    const { status, way, sort, limit, after } = query;
    const asIs = status.length === 0 && way.length === 0 && sort === "";
    return await listPage({
      pages: (size) => pages(okta, query, size, signal),
      most: APP_USERS_PAGE_LIMIT,
      narrowing: asIs ? null : narrowing(query),
      after,
      limit,
    });
  },
  csv: defineCsv<typeof AppUsersQuerySchema, AppUserRow>({
    what: "app users",
    params: AppUsersQuerySchema,
    rows: (query, { okta, signal }) => everyRow(pages(okta, query, APP_USERS_PAGE_LIMIT, signal), narrowing(query)),
    columns: [
      { heading: "Okta id", of: ({ id }) => id },
      { heading: "Name", of: ({ name }) => name },
      { heading: "Login", of: ({ login }) => login, shownAs: "login" },
      { heading: "Status", of: ({ status }) => status, shownAs: "status" },
      { heading: "Assigned directly", of: ({ direct }) => (direct ? "yes" : "no"), shownAs: "direct" },
      { heading: "Through the group", of: ({ throughGroup }) => throughGroup?.name ?? null, shownAs: "direct" },
      { heading: "Name in the app", of: ({ userName }) => userName, shownAs: "userName" },
      { heading: "Assigned", of: ({ assigned }) => assigned, shownAs: "assigned" },
    ],
  }),
});

/** How one person has an app. */
export const appUser = defineRead({
  asks: ["app.getUser"],
  params: z.object({ appId: OktaIdSchema, userId: OktaIdSchema }),
  run: async ({ appId, userId }, { okta, signal }): Promise<AppUserRow> =>
    toAppUserRow(await getAppUser(okta, { appId, userId, expand: "user", signal })),
});

/** Okta itself searches by the start of a name; the rest is compared here. */
function pages(
  okta: Okta,
  { appId, q }: AppUsersQuery,
  limit: number,
  signal: AbortSignal | undefined,
): ReadPage<AppUserRow> {
  return async (after) => {
    const page = await listAppUsers(okta, { appId, limit, expand: "user", signal, q: q || undefined, after });
    return { items: page.items.map(toAppUserRow), after: page.after };
  };
}

function narrowing({ status, way, sort, order }: AppUsersQuery): Narrowing<AppUserRow> {
  return {
    fits: (row) =>
      (status.length === 0 || (row.status !== null && status.includes(row.status))) &&
      (way.length === 0 || way.includes(row.direct ? "direct" : "group")),
    compare: sort === "" ? null : byText((row) => row[sort], order),
  };
}

/** An assignment as lists show it; read it with `expand=user`, else the person has no name but the one in the app. */
export function toAppUserRow(assignment: OktaAppUser): AppUserRow {
  const { id, scope, credentials, profile, created, _links, _embedded } = assignment;
  const user = _embedded?.user;
  const group = _links?.group;
  const groupId = group?.href.split("/").at(-1) ?? "";
  return {
    id,
    name: user ? fullName(user) : (credentials?.userName ?? id),
    login: user?.profile.login ?? "",
    status: user?.status ?? null,
    direct: scope === "USER",
    throughGroup: group ? { id: groupId, name: group.name ?? groupId } : null,
    userName: credentials?.userName ?? null,
    profile: Object.entries(profile ?? {}).map(([name, value]) => ({ name, value: toText(value) })),
    assigned: created ?? null,
  };
}
