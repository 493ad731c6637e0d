import type { Group } from "../../model.ts";
import { memberIds } from "../../org/membership.ts";
import type { Org } from "../../org/org.ts";

/** A group as Okta answers it. */
export function presentGroup(org: Org, group: Group): Record<string, unknown> {
  const { id, created, lastUpdated, lastMembershipUpdated, objectClass, type, profile, sourceAppId } = group;
  const self = groupUrl(org, id);
  const source = sourceAppId === undefined ? {} : { source: { id: sourceAppId } };
  return {
    id,
    created,
    lastUpdated,
    lastMembershipUpdated,
    objectClass,
    type,
    profile,
    ...source,
    _links: {
      logo: ["medium", "large"].map((name) => ({
        name,
        href: `${org.url}/assets/img/logos/groups/${name}.png`,
        type: "image/png",
      })),
      ...(sourceAppId !== undefined && { source: { href: `${org.url}/api/v1/apps/${sourceAppId}` } }),
      owners: { href: `${self}/owners` },
      users: { href: `${self}/users` },
      apps: { href: `${self}/apps` },
    },
  };
}

/** The numbers that `expand=stats` adds. */
export function groupStats(org: Org, group: Group): Record<string, unknown> {
  const self = groupUrl(org, group.id);
  return {
    usersCount: memberIds(org, group.id).size,
    appsCount: org.appsOfGroup.of(group.id).size,
    groupPushMappingsCount: 0,
    hasAdminPrivilege: org.rolesOfAssignee.of(group.id).size > 0,
    _links: { users: { href: `${self}/users` }, apps: { href: `${self}/apps` } },
  };
}

function groupUrl(org: Org, id: string): string {
  return `${org.url}/api/v1/groups/${id}`;
}
