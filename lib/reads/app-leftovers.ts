import { z } from "zod";
import type { Okta } from "#lib/okta/port.ts";
import { runtime } from "#lib/runtime.ts";
import type { AppUserRow, Leftover, LeftoversFound } from "#lib/schemas/apps.ts";
import { OktaIdSchema } from "#lib/schemas/okta/id.ts";
import { listAppGroups } from "#lib/services/apps/groups.ts";
import { allAppUsers } from "#lib/services/apps/users.ts";
import { allMembers } from "#lib/services/groups/members.ts";
import { openedLately, type Opened } from "#lib/syslog/archive/opened.ts";
import { toAppUserRow } from "./app-users.ts";
import { defineRead } from "./read.ts";

/** Who has not opened an app for so long may not need it. */
const UNUSED_FOR_MS = 90 * 86_400_000;
/** Assignments looked through at once: 40 calls. */
const MOST = 20_000;

/**
 * Assignments of an app that seem to be left over: of people who can no longer sign in, those made by hand to a person
 * a group gives the app as well, and those of people who have not opened it for three months.
 */
export const appLeftovers = defineRead({
  asks: ["app.users", "app.groups", "group.members"],
  params: z.object({ appId: OktaIdSchema }),
  run: async ({ appId }, { okta, signal }): Promise<LeftoversFound> => {
    const now = new Date();
    const since = new Date(now.getTime() - UNUSED_FOR_MS);
    const [given, opened] = await Promise.all([
      groupsByMember(okta, appId, signal),
      openedLately(runtime().database, appId, since, now),
    ]);
    const openedSince = opened?.since.toISOString() ?? null;
    const rows: Leftover[] = [];
    let looked = 0;
    for await (const assignment of allAppUsers(okta, { appId, expand: "user", signal })) {
      if (looked === MOST) return { rows, looked, complete: false, openedSince };
      looked += 1;
      const row = toAppUserRow(assignment);
      const groups = given.get(row.id) ?? [];
      const kind = kindOf(row, groups, opened);
      if (kind) rows.push({ ...row, kind, groups });
    }
    return { rows, looked, complete: true, openedSince };
  },
});

function kindOf(row: AppUserRow, groups: readonly string[], opened: Opened | null): Leftover["kind"] | null {
  const { id, status, direct, assigned } = row;
  if (status === "DEPROVISIONED") return "deactivated";
  if (status === "SUSPENDED") return "suspended";
  if (direct && groups.length > 0) return "twice";
  if (!opened || opened.lately.has(id)) return null;
  // Who was given it lately may not have needed it yet.
  return assigned !== null && new Date(assigned) < opened.since ? "unused" : null;
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
