import type { App } from "#sandbox/model.ts";
import type { GroupMaker } from "#sandbox/seed/groups/maker.ts";
import type { Person } from "#sandbox/seed/people/person.ts";

const shares = [
  ["Domain Users", 1],
  ["FS-Finance-RW", 0.08],
  ["FS-Engineering-RW", 0.3],
  ["Printers-Denver", 0.2],
  ["RDP-Jumphosts", 0.04],
  ["SQL-Reporting-RO", 0.06],
] as const;

/** Groups imported from Active Directory: the directory app owns them, so Okta cannot change who is in them. */
export function directoryGroups(maker: GroupMaker, people: Person[], directory: App): void {
  const imported = people.filter(({ user }) => user.provider.type === "ACTIVE_DIRECTORY");
  for (const [name, share] of shares) {
    const group = maker.group(name, `${directory.label}/Groups/${name}`, "APP_GROUP");
    if (!group) continue;
    group.sourceAppId = directory.id;
    for (const { user } of imported) if (maker.dice.chance(share)) maker.memberships.addDirect(group.id, user.id);
  }
}
