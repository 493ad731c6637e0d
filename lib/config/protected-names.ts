import type { Config } from "./env.ts";

/**
 * Groups that are protected by name. Getting into any of the console's own groups gives rights, so all of them count
 * for membership; the members of the stronger two, and of those the configuration names, are protected people.
 */
export function protectedNames(config: Config): { membership: readonly string[]; members: readonly string[] } {
  const { helpdesk, admin, auditor, owner } = config.roleGroups;
  return {
    membership: [helpdesk, admin, auditor, owner, ...config.protectedGroups],
    members: [admin, owner, ...config.protectedGroups],
  };
}
