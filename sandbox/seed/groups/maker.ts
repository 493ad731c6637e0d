import type { Group, GroupRule } from "#sandbox/model.ts";
import type { Dice } from "#sandbox/seed/dice.ts";
import { oktaId } from "#sandbox/seed/ids.ts";
import { DAY, stamp, wholeSecond } from "#sandbox/seed/moments.ts";
import { Memberships } from "#sandbox/seed/groups/memberships.ts";
import type { Person } from "#sandbox/seed/people/person.ts";

/** Makes groups and rules and keeps them, with their memberships, while the org's groups are being put together. */
export class GroupMaker {
  readonly groups: Group[] = [];
  readonly rules: GroupRule[] = [];
  readonly memberships = new Memberships();
  readonly #names = new Set<string>();
  readonly dice: Dice;
  readonly #now: number;

  constructor(dice: Dice, now: number) {
    this.dice = dice;
    this.#now = now;
  }

  /** Adds a group, or answers `null` when the name is taken: Okta wants group names unique. */
  group(name: string, description: string | null, type: Group["type"] = "OKTA_GROUP"): Group | null {
    if (this.#names.has(name)) return null;
    this.#names.add(name);
    const created = wholeSecond(this.#now - this.dice.int(40, 2200) * DAY - this.dice.int(0, DAY));
    const updated = wholeSecond(this.#now - this.dice.int(1, 30) * DAY - this.dice.int(0, DAY));
    const group: Group = {
      id: oktaId(this.dice, "00g"),
      created: stamp(created),
      lastUpdated: stamp(created),
      lastMembershipUpdated: stamp(updated),
      objectClass: [type === "APP_GROUP" ? "okta:windows_security_principal" : "okta:user_group"],
      type,
      profile: { name, description },
    };
    this.groups.push(group);
    return group;
  }

  /** Adds a group with these people in it by hand; does nothing when the name is taken. */
  direct(name: string, description: string | null, people: Iterable<Person>): Group | null {
    const group = this.group(name, description);
    if (group) for (const { user } of people) this.memberships.addDirect(group.id, user.id);
    return group;
  }

  /**
   * Adds a rule that puts into the group everyone `holds` is true for. `expression` is the same condition in Okta's
   * expression language, `excluded` who is kept out although it holds for them.
   */
  rule(
    name: string,
    group: Group,
    expression: string,
    holds: (person: Person) => boolean,
    people: readonly Person[],
    excluded: readonly Person[] = [],
  ): GroupRule {
    const rule = this.#rule(name, group, expression, "ACTIVE");
    rule.excludedUserIds.push(...excluded.map(({ user }) => user.id));
    for (const person of people) {
      if (holds(person) && !excluded.includes(person)) this.memberships.addByRule(group.id, person.user.id, rule.id);
    }
    return rule;
  }

  /** Adds a rule that does nothing at present. Who came in while it was active stays a member by hand. */
  inactiveRule(name: string, group: Group, expression: string): GroupRule {
    return this.#rule(name, group, expression, "INACTIVE");
  }

  #rule(name: string, group: Group, expression: string, status: GroupRule["status"]): GroupRule {
    const rule: GroupRule = {
      id: oktaId(this.dice, "0pr"),
      type: "group_rule",
      status,
      name,
      created: group.created,
      lastUpdated: group.created,
      expression,
      excludedUserIds: [],
      groupIds: [group.id],
    };
    this.rules.push(rule);
    return rule;
  }
}
