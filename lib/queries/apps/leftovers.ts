import { signedIn } from "#lib/auth/signed-in.ts";
import type { Okta } from "#lib/okta/port.ts";
import { oktaFor } from "#lib/runtime.ts";
import type { AppUserRow, Leftover, LeftoversFound } from "#lib/schemas/apps.ts";
import { OktaIdSchema } from "#lib/schemas/okta/id.ts";
import { listAppGroups } from "#lib/services/apps/groups.ts";
import { allAppUsers } from "#lib/services/apps/users.ts";
import { allMembers } from "#lib/services/groups/members.ts";
import { toAppUserRow } from "./rows.ts";

/** Assignments looked through at once: 40 calls. */
const MOST = 20_000;

/**
 * Assignments of an app that seem to be left over: of people who can no longer sign in, and those made by hand to
 * somebody whom a group gives the app as well.
 * @throws AccessRefused; ZodError when it is no id; OktaError
 */
export async function findLeftovers(id: string, signal?: AbortSignal): Promise<LeftoversFound> {
  const okta = oktaFor(await signedIn());
  const appId = OktaIdSchema.parse(id);
  const given = await groupsByMember(okta, appId, signal);
  const rows: Leftover[] = [];
  let looked = 0;
  for await (const assignment of allAppUsers(okta, { appId, expand: "user", signal })) {
    if (looked === MOST) return { rows, looked, complete: false };
    looked += 1;
    const row = toAppUserRow(assignment);
    const groups = given.get(row.id) ?? [];
    const kind = kindOf(row, groups);
    if (kind) rows.push({ ...row, kind, groups });
  }
  return { rows, looked, complete: true };
}

function kindOf({ status, direct }: AppUserRow, groups: readonly string[]): Leftover["kind"] | null {
  if (status === "DEPROVISIONED") return "deactivated";
  if (status === "SUSPENDED") return "suspended";
  return direct && groups.length > 0 ? "twice" : null;
}

/** Names of the app's groups by the ids of their members. */
async function groupsByMember(
  okta: Okta,
  appId: string,
  signal: AbortSignal | undefined,
): Promise<Map<string, string[]>> {
  const names = new Map<string, string[]>();
  for (const { id, _embedded } of await listAppGroups(okta, { appId, expand: "group", signal })) {
    const name = _embedded?.group?.profile.name ?? id;
    for await (const member of allMembers(okta, { groupId: id, signal })) {
      names.set(member.id, [...(names.get(member.id) ?? []), name]);
    }
  }
  return names;
}
