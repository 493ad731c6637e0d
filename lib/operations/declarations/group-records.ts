import { z } from "zod";
import { OktaIdSchema } from "#lib/schemas/okta/id.ts";
import type { OktaGroup } from "#lib/schemas/okta/group.ts";
import type { Field } from "#lib/schemas/vocabulary/fields.ts";
import { getGroup } from "#lib/services/groups/get.ts";
import { createGroup, deleteGroup, replaceGroup } from "#lib/services/groups/write.ts";
import { defineOperation, ELIGIBLE } from "./define.ts";
import { groupTarget, ruleByType } from "./group-subject.ts";
import { profileChanges, ProfileSchema } from "./profile-changes.ts";
import { NO_FIELDS } from "./fields.ts";

const LONGEST_NAME = 255;
const LONGEST_DESCRIPTION = 1024;

const Name = z.string().trim().min(1).max(LONGEST_NAME);

const GROUP_PROFILE: readonly Field[] = [
  {
    kind: "text",
    name: "profile.name",
    label: "Name",
    maxLength: LONGEST_NAME,
    needed: "Give the group a name.",
  },
  {
    kind: "area",
    name: "profile.description",
    label: "Description",
    hint: "What the group is for, and who decides about it.",
    maxLength: LONGEST_DESCRIPTION,
  },
];

export const create = defineOperation({
  id: "group.create",
  offered: { "groups.new": 10 },
  fields: GROUP_PROFILE,
  effects: { ends: null, grants: null, opens: null, destroys: null, renames: false, verifies: false },
  ocsf: "group: create",
  endpoints: ["POST /api/v1/groups"],
  roles: ["admin"],
  input: z.object({ profile: ProfileSchema.and(z.object({ name: Name })) }),
  risk: "routine",
  asks: { reason: "optional", callerCheck: false },
  retry: "once",
  events: ["group.lifecycle.create"],
  inverse: null,
  planning: null,
  load: async (_, { profile }) => ({ name: profile.name }),
  eligibility: () => ELIGIBLE,
  target: ({ name }) => ({ kind: "group", id: "", label: name }),
  touches: () => ({}),
  changes: (_, { profile }) => profileChanges({}, profile),
  consequence: "An empty group is created.",
  done: ({ name }) => `The group “${name}” is created.`,
  run: async (okta, { profile }) => {
    const { group, requestId } = await createGroup(okta, { profile });
    return { requestId, created: groupTarget(group) };
  },
});

export const update = defineOperation({
  id: "group.update",
  offered: { "group.edit": 10 },
  fields: GROUP_PROFILE,
  effects: { ends: null, grants: null, opens: null, destroys: null, renames: true, verifies: false },
  ocsf: "api: other",
  endpoints: ["PUT /api/v1/groups/{groupId}"],
  roles: ["admin"],
  input: z.object({ groupId: OktaIdSchema, profile: ProfileSchema.and(z.object({ name: Name.optional() })) }),
  risk: "routine",
  asks: { reason: "optional", callerCheck: false },
  retry: "converge",
  events: ["group.profile.update"],
  inverse: null,
  planning: null,
  load: (okta, { groupId }): Promise<OktaGroup> => getGroup(okta, { groupId }),
  eligibility: (group, { profile }) => {
    if (profileChanges(group.profile, profile).length > 0) return ruleByType(group);
    return { eligible: false, already: true, why: `“${group.profile.name}” is already like that.` };
  },
  target: groupTarget,
  touches: (group) => ({ groups: [group] }),
  changes: (group, { profile }) => profileChanges(group.profile, profile),
  consequence: "Only what is shown is changed.",
  done: (group) => `The group “${group.profile.name}” is changed.`,
  // PUT replaces the whole profile, so it starts from everything that was read, known to us or not.
  run: (okta, { groupId, profile }, group) =>
    replaceGroup(okta, {
      groupId,
      profile: { ...group.profile, ...profile, name: profile.name ?? group.profile.name },
    }),
});

export const remove = defineOperation({
  id: "group.delete",
  offered: { "group.delete": 10 },
  fields: NO_FIELDS,
  effects: { ends: "group", grants: null, opens: null, destroys: "group", renames: false, verifies: false },
  ocsf: "group: delete",
  endpoints: ["DELETE /api/v1/groups/{groupId}"],
  roles: ["admin"],
  input: z.object({ groupId: OktaIdSchema }),
  risk: "destructive",
  asks: { reason: "required", callerCheck: false },
  retry: "once",
  events: ["group.lifecycle.delete"],
  inverse: null,
  planning: null,
  load: (okta, { groupId }): Promise<OktaGroup> => getGroup(okta, { groupId }),
  eligibility: ruleByType,
  target: groupTarget,
  touches: (group) => ({ groups: [group] }),
  changes: (group) => [{ field: "group", from: group.profile.name, to: null }],
  consequence: "Its members lose the apps and policies that only this group gives them. It cannot be restored.",
  done: (group) => `The group “${group.profile.name}” is deleted.`,
  run: deleteGroup,
});
