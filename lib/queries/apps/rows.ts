import { toText } from "#lib/policy/profile-values.ts";
import type { AppRow, AppUserRow } from "#lib/schemas/apps.ts";
import type { OktaApp, OktaAppUser } from "#lib/schemas/okta/app.ts";
import { fullName } from "#lib/schemas/okta/user.ts";

/** An app as lists show it. */
export function toAppRow({ id, label, name, status, signOnMode, features, created, lastUpdated }: OktaApp): AppRow {
  return {
    id,
    label,
    name: name ?? "",
    status,
    signOnMode: signOnMode ?? "",
    provisions: features?.includes("PUSH_NEW_USERS") ?? false,
    created: created ?? null,
    lastUpdated: lastUpdated ?? null,
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
