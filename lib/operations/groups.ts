import { z } from "zod";
import type { Okta } from "#lib/okta/port.ts";
import { OktaIdSchema } from "#lib/schemas/okta/id.ts";
import type { OktaGroup, OktaGroupRule } from "#lib/schemas/okta/group.ts";
import { fullName, type OktaUser } from "#lib/schemas/okta/user.ts";
import { addMember } from "#lib/services/groups/add-member.ts";
import { getGroup } from "#lib/services/groups/get.ts";
import { allMembers } from "#lib/services/groups/members.ts";
import { listMemberRules } from "#lib/services/groups/member-rules.ts";
import { removeMember } from "#lib/services/groups/remove-member.ts";
import { listUserGroups } from "#lib/services/users/groups.ts";
import { getUser } from "#lib/services/users/get.ts";
import { defineOperation } from "./define.ts";
import { groupTarget, ruleByType } from "./group-subject.ts";
import { userTarget } from "./user-subject.ts";

/** A person and a group, and how they stand to each other now. */
export type Membership = { user: OktaUser; group: OktaGroup; isMember: boolean; rules: OktaGroupRule[] };

const MembershipInput = z.object({ userId: OktaIdSchema, groupId: OktaIdSchema });

async function loadMembership(okta: Okta, input: z.output<typeof MembershipInput>): Promise<Membership> {
  const [user, group, groups] = await Promise.all([
    getUser(okta, { idOrLogin: input.userId }),
    getGroup(okta, { groupId: input.groupId }),
    listUserGroups(okta, { userId: input.userId }),
  ]);
  const isMember = groups.some(({ id }) => id === group.id);
  return { user, group, isMember, rules: isMember ? await listMemberRules(okta, input) : [] };
}

/** The members are read once for the whole job; which rules put them there is left to each item's own run. */
const eachMembership = {
  prepare: async (okta: Okta, shared: { groupId: string }) => {
    const [group, members] = await Promise.all([
      getGroup(okta, shared),
      Array.fromAsync(allMembers(okta, shared), ({ id }) => id),
    ]);
    const ids = new Set(members);
    return (user: OktaUser): Membership => ({ user, group, isMember: ids.has(user.id), rules: [] });
  },
  groupOf: ({ group }: Membership) => group,
};

export const add = defineOperation({
  id: "group.addMember",
  endpoints: ["PUT /api/v1/groups/{groupId}/users/{userId}"],
  roles: ["helpdesk", "admin"],
  input: MembershipInput,
  risk: "routine",
  asks: { reason: "optional", callerCheck: false },
  retry: "converge",
  inverse: "group.removeMember",
  bulk: "yes",
  planning: eachMembership,
  load: loadMembership,
  rule: ({ user, group, isMember }) => {
    if (isMember)
      return { legal: false, already: true, why: `${fullName(user)} is in “${group.profile.name}” already.` };
    if (user.status === "DEPROVISIONED") {
      return { legal: false, already: false, why: `${fullName(user)} is deactivated: activate them first.` };
    }
    return ruleByType(group);
  },
  target: ({ user }) => userTarget(user),
  related: ({ group }) => groupTarget(group),
  touches: ({ user, group }) => ({ personId: user.id, groups: [group] }),
  changes: ({ group }) => [{ field: "group", from: null, to: group.profile.name }],
  consequence: "They get the apps and policies of the group at once.",
  done: ({ user, group }) => `${fullName(user)} is in “${group.profile.name}” now.`,
  run: addMember,
});

export const remove = defineOperation({
  id: "group.removeMember",
  endpoints: ["DELETE /api/v1/groups/{groupId}/users/{userId}"],
  roles: ["helpdesk", "admin"],
  input: MembershipInput.extend({
    /** Said yes to being put on the exclusion list of the rule that keeps them in the group. */
    acceptExclusion: z.boolean().default(false),
  }),
  risk: "routine",
  asks: { reason: "optional", callerCheck: false },
  retry: "converge",
  inverse: "group.addMember",
  bulk: "yes",
  planning: eachMembership,
  load: loadMembership,
  rule: ({ user, group, isMember, rules }, input) => {
    if (!isMember) return { legal: false, already: true, why: `${fullName(user)} is not in “${group.profile.name}”.` };
    const byType = ruleByType(group);
    if (!byType.legal || rules.length === 0 || input.acceptExclusion) return byType;
    const names = rules.map((rule) => `“${rule.name}”`).join(" and ");
    return {
      legal: false,
      already: false,
      why: `The rule ${names} keeps ${fullName(user)} in “${group.profile.name}”. Removing them puts them on its exclusion list for good; say that this is wanted.`,
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
  run: (okta, { userId, groupId }) => removeMember(okta, { userId, groupId }),
});
