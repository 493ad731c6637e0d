import type { App, OrgData } from "#sandbox/model.ts";
import { EVERYONE } from "#sandbox/seed/groups/groups.ts";

/** Works out which apps someone can open: their own assignments and those of their groups. Only apps with a tile. */
export function appsByUser(data: Omit<OrgData, "log">): (userId: string) => App[] {
  const openable = new Map(
    data.apps.filter(({ status, linkUrl }) => status === "ACTIVE" && linkUrl !== null).map((app) => [app.id, app]),
  );
  const appsOfGroup = Map.groupBy(data.appGroups, ({ groupId }) => groupId);
  const everyoneId = data.groups.find(({ type, profile }) => type === "BUILT_IN" && profile.name === EVERYONE)?.id;
  const pick = (assignments: { appId: string }[] = []) => assignments.flatMap(({ appId }) => openable.get(appId) ?? []);

  const own = new Map<string, App[]>();
  const give = (userId: string, apps: App[]) => own.set(userId, [...(own.get(userId) ?? []), ...apps]);
  for (const assignment of data.appUsers) give(assignment.userId, pick([assignment]));
  for (const { groupId, userId } of data.memberships) {
    const assignments = appsOfGroup.get(groupId);
    if (assignments) give(userId, pick(assignments));
  }
  const everybodys = pick(everyoneId ? appsOfGroup.get(everyoneId) : []);
  return (userId) => [...everybodys, ...(own.get(userId) ?? [])];
}
