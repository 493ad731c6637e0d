import type { Config } from "./env.ts";

/**
 * Groups that are protected by name. Getting into any of the console's own groups gives rights, so all of them count
 * for membership; the members of the stronger two, and of those the configuration names, are protected people.
 */
/** What the console itself stands on. */
export function ownParts({ okta, roleGroups }: Config): {
  clients: readonly string[];
  roleGroups: readonly string[];
  ownerGroup: string;
} {
  const { clientId, credential } = okta;
  const serviceApp = credential.kind === "service-app" ? [credential.clientId] : [];
  return {
    clients: [clientId, ...serviceApp],
    roleGroups: Object.values(roleGroups),
    ownerGroup: roleGroups.owner,
  };
}

export function protectedNames(config: Config): { membership: readonly string[]; members: readonly string[] } {
  const { helpdesk, admin, auditor, owner } = config.roleGroups;
  return {
    membership: [helpdesk, admin, auditor, owner, ...config.protectedGroups],
    members: [admin, owner, ...config.protectedGroups],
  };
}
