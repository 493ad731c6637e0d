import { z } from "zod";
import type { Okta } from "#lib/okta/port.ts";
import { OktaIdSchema } from "#lib/schemas/okta/id.ts";
import type { OktaGroup, OktaGroupRule } from "#lib/schemas/okta/group.ts";
import { fullName, type OktaUser } from "#lib/schemas/okta/user.ts";
import { addMember } from "#lib/services/groups/add-member.ts";
import { findGroup } from "#lib/services/groups/find.ts";
import { allMembers } from "#lib/services/groups/members.ts";
import { listMemberRules } from "#lib/services/groups/member-rules.ts";
import { removeMember } from "#lib/services/groups/remove-member.ts";
import { listUserGroups } from "#lib/services/users/groups.ts";
import { findUser } from "#lib/services/users/find.ts";
import { defineOperation } from "./define.ts";
import { groupTarget, ruleByType } from "./group-subject.ts";
import { userTarget } from "./user-subject.ts";

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

const idsOf = ({ user, group }: Membership) => ({ userId: user.id, groupId: group.id });

/** The members are read once for the whole job; which rules put them there is left to each item's own run. */
const eachMembership = {
  prepare: async (okta: Okta, shared: Names) => {
    const group = await findGroup(okta, { idOrName: shared.groupId ?? shared.group ?? "" });
    const ids = new Set(await Array.fromAsync(allMembers(okta, { groupId: group.id }), ({ id }) => id));
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
  run: (okta, _, subject) => addMember(okta, idsOf(subject)),
});

export const remove = defineOperation({
  id: "group.removeMember",
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
  run: (okta, _, subject) => removeMember(okta, idsOf(subject)),
});
