import type { Membership, OrgData } from "#sandbox/model.ts";

/** Collects who is in which group and why; one person may be in a group both by hand and through rules. */
export class Memberships {
  readonly #byGroup = new Map<string, Map<string, Membership>>();

  addDirect(groupId: string, userId: string): void {
    this.#of(groupId, userId).direct = true;
  }

  addByRule(groupId: string, userId: string, ruleId: string): void {
    this.#of(groupId, userId).ruleIds.push(ruleId);
  }

  /** The ids of a group's members, in the order they were added. */
  members(groupId: string): string[] {
    return [...(this.#byGroup.get(groupId)?.keys() ?? [])];
  }

  /** Everything collected, group by group. */
  list(): OrgData["memberships"] {
    return [...this.#byGroup].flatMap(([groupId, members]) =>
      [...members].map(([userId, membership]) => ({ groupId, userId, membership })),
    );
  }

  #of(groupId: string, userId: string): Membership {
    let members = this.#byGroup.get(groupId);
    if (!members) this.#byGroup.set(groupId, (members = new Map()));
    let membership = members.get(userId);
    if (!membership) members.set(userId, (membership = { direct: false, ruleIds: [] }));
    return membership;
  }
}
