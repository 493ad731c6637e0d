import { z } from "zod";
import type { Okta } from "#lib/okta/port.ts";
import { OktaIdSchema } from "#lib/schemas/okta/id.ts";
import type { OktaGroup, OktaGroupRule } from "#lib/schemas/okta/group.ts";
import { fullName, type OktaUser } from "#lib/schemas/okta/user.ts";
import { addMember } from "#lib/services/groups/add-member.ts";
import { findGroup } from "#lib/services/groups/find.ts";
import { allMembers } from "#lib/services/groups/members.ts";
import { listGroupRules } from "#lib/services/groups/list-rules.ts";
import { listMemberRules } from "#lib/services/groups/member-rules.ts";
import { removeMember } from "#lib/services/groups/remove-member.ts";
import { listUserGroups } from "#lib/services/users/groups.ts";
import { findUser } from "#lib/services/users/find.ts";
import { defineOperation, type BulkTarget } from "./define.ts";
import { groupTarget, ruleByType } from "./group-subject.ts";
import { personOf, userTarget } from "./user-subject.ts";
import { GROUP } from "./fields.ts";

/** A person and a group, and how they stand to each other now. */
export type Membership = { user: OktaUser; group: OktaGroup; isMember: boolean; rules: OktaGroupRule[] };

/** Person and group each by id, or by what people call them; a name that fits several is reported, not guessed. */
const fields = {
  userId: OktaIdSchema.optional(),
  /** Login, or its short name. */
  user: z.string().trim().min(1).optional(),
  groupId: OktaIdSchema.optional(),
  /** The group's name. */
  group: z.string().trim().min(1).optional(),
};
type Names = { userId?: string; user?: string; groupId?: string; group?: string };

const namesBoth = ({ userId, user, groupId, group }: Names) =>
  (userId === undefined) !== (user === undefined) && (groupId === undefined) !== (group === undefined);
const NAMES_BOTH = "Name one person (userId or user) and one group (groupId or group).";
const MembershipInput = z.object(fields).refine(namesBoth, NAMES_BOTH);

async function loadMembership(okta: Okta, input: Names): Promise<Membership> {
  const [user, group] = await Promise.all([
    findUser(okta, { idOrLogin: input.userId ?? input.user ?? "" }),
    findGroup(okta, { idOrName: input.groupId ?? input.group ?? "" }),
  ]);
  const both = { userId: user.id, groupId: group.id };
  const isMember = (await listUserGroups(okta, both)).some(({ id }) => id === group.id);
  return { user, group, isMember, rules: isMember ? await listMemberRules(okta, both) : [] };
}

const groupOf = ({ groupId, group }: Names) => groupId ?? group ?? "";
const idsOf = ({ user, group }: Membership) => ({ userId: user.id, groupId: group.id });

/** The members are read once for the whole job; single calls are needed only where a rule feeds the group. */
async function prepareMemberships(okta: Okta, names: Names) {
  const group = await findGroup(okta, { idOrName: groupOf(names) });
  const groupId = group.id;
  const [members, rules] = await Promise.all([
    Array.fromAsync(allMembers(okta, { groupId }), ({ id }) => id),
    listGroupRules(okta),
  ]);
  const ids = new Set(members);
  const fedByRule = rules.some(({ actions }) => actions?.assignUserToGroups?.groupIds?.includes(groupId));
  return {
    about: group.profile.name,
    subjectOf: async (target: BulkTarget): Promise<Membership> => {
      const user = personOf(target);
      const isMember = ids.has(user.id);
      const byRule = isMember && fedByRule ? await listMemberRules(okta, { groupId, userId: user.id }) : [];
      return { user, group, isMember, rules: byRule };
    },
  };
}

const eachMembership = {
  on: "person",
  rows: "optional",
  reads: ["GET /api/v1/groups/{groupId}", "GET /api/v1/users/{userId}/groups"],
  prepare: prepareMemberships,
  commonOf: (names: Names) => groupOf(names),
} as const;

export const add = defineOperation({
  id: "group.addMember",
  offered: { "person.groups.add": 10, "group.members.add": 10, "bulk.groups": 10, selection: 20 },
  fields: [GROUP],
  effects: { ends: null, grants: "membership", opens: null, destroys: null, renames: false, verifies: false },
  ocsf: "group: add user",
  endpoints: ["PUT /api/v1/groups/{groupId}/users/{userId}"],
  roles: ["helpdesk", "admin"],
  input: MembershipInput,
  risk: "routine",
  asks: { reason: "optional", callerCheck: false },
  retry: "converge",
  events: ["group.user_membership.add"],
  inverse: "group.removeMember",
  undoInput: idsOf,
  planning: eachMembership,
  load: loadMembership,
  eligibility: ({ user, group, isMember }) => {
    if (isMember)
      return { eligible: false, already: true, why: `${fullName(user)} is already in “${group.profile.name}”.` };
    if (user.status === "DEPROVISIONED") {
      return { eligible: false, already: false, why: `${fullName(user)} is deactivated: activate them first.` };
    }
    return ruleByType(group);
  },
  target: ({ user }) => userTarget(user),
  related: ({ group }) => groupTarget(group),
  touches: ({ user, group }) => ({ personId: user.id, groups: [group] }),
  changes: ({ group }) => [{ field: "group", from: null, to: group.profile.name }],
  consequence: "They get the apps and policies of the group at once.",
  done: ({ user, group }) => `${fullName(user)} is in “${group.profile.name}” now.`,
  run: (okta, _, subject) => addMember(okta, idsOf(subject)),
});

export const remove = defineOperation({
  id: "group.removeMember",
  offered: { "person.groups.remove": 10, "group.members.remove": 10, "group.selection": 10, "bulk.groups": 20 },
  fields: [
    GROUP,
    {
      kind: "check",
      name: "acceptExclusion",
      label: "Exclude {person} from {rules} permanently",
      hint: "Adding them to the group again later makes them a member by hand; the exclusion stays.",
      initial: false,
      needed: "You cannot remove them without this.",
      // Nothing has to be said of who is there by hand.
      when: [{ field: "rules", filled: true }],
      only: "one",
    },
    {
      kind: "check",
      name: "acceptExclusion",
      label: "Also people added by a group rule",
      hint: "Okta permanently excludes them from that rule; a rule allows 100 exclusions at most. Otherwise they are skipped.",
      initial: false,
      only: "many",
    },
  ],
  effects: { ends: "membership", grants: null, opens: null, destroys: null, renames: false, verifies: false },
  ocsf: "group: remove user",
  endpoints: ["DELETE /api/v1/groups/{groupId}/users/{userId}"],
  roles: ["helpdesk", "admin"],
  input: z
    .object({
      ...fields,
      /** Said yes to being put on the exclusion list of the rule that keeps them in the group. */
      acceptExclusion: z.boolean().default(false),
    })
    .refine(namesBoth, NAMES_BOTH),
  risk: "routine",
  asks: { reason: "optional", callerCheck: false },
  retry: "converge",
  events: ["group.user_membership.remove"],
  inverse: "group.addMember",
  // Added again by hand, a person added by a group rule stays on its exclusion list: that is not what was.
  undoInput: (membership) => (membership.rules.length > 0 ? null : idsOf(membership)),
  planning: eachMembership,
  load: loadMembership,
  eligibility: ({ user, group, isMember, rules }, input) => {
    if (!isMember)
      return { eligible: false, already: true, why: `${fullName(user)} is not in “${group.profile.name}”.` };
    const byType = ruleByType(group);
    if (!byType.eligible || rules.length === 0 || input.acceptExclusion) return byType;
    const names = rules.map((rule) => `“${rule.name}”`).join(" and ");
    return {
      eligible: false,
      already: false,
      why: `The rule ${names} keeps ${fullName(user)} in “${group.profile.name}”. Removing them permanently adds them to its exclusion list, so this is only done if you ask for it.`,
    };
  },
  target: ({ user }) => userTarget(user),
  related: ({ group }) => groupTarget(group),
  touches: ({ user, group }) => ({ personId: user.id, groups: [group] }),
  changes: ({ group, rules }) => [
    { field: "group", from: group.profile.name, to: null },
    ...rules.map((rule) => ({ field: "excluded from rule", from: null, to: rule.name })),
  ],
  consequence: "They lose the apps and policies that only this group gives them.",
  done: ({ user, group }) => `${fullName(user)} is no longer in “${group.profile.name}”.`,
  run: (okta, _, subject) => removeMember(okta, idsOf(subject)),
});
