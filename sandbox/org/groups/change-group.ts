import type { Group } from "../../model.ts";
import type { Call } from "../call.ts";
import { newId } from "../ids.ts";
import { invalid, refusal } from "../okta-error.ts";
import type { Org } from "../org.ts";
import { pairKey } from "../org.ts";
import { record } from "../record.ts";
import { groupTarget } from "../targets.ts";
import { attributesOf, GROUP_SCHEMA, schemaById } from "../schemas/attributes.ts";
import { unknownAttributes, valueFaults } from "../users/profile-rules.ts";

const LONGEST_NAME = 255;
const LONGEST_DESCRIPTION = 1024;

/** Creates a group of ours. Throws E0000001 for a missing, too long or taken name and for unknown attributes. */
export function createGroup(org: Org, call: Call, profile: Record<string, unknown>): Group {
  const now = org.now();
  const group: Group = {
    id: newId("00g"),
    created: now,
    lastUpdated: now,
    lastMembershipUpdated: now,
    objectClass: ["okta:user_group"],
    type: "OKTA_GROUP",
    profile: acceptProfile(org, profile),
  };
  org.groups.put(group);
  record(org, call, "group.lifecycle.create", [groupTarget(group)]);
  return group;
}

/** Replaces a group's profile. Throws E0000006 for a group that is not ours, E0000001 as `createGroup`. */
export function replaceGroup(org: Org, call: Call, group: Group, profile: Record<string, unknown>): Group {
  if (group.type !== "OKTA_GROUP") throw refusal("E0000006");
  const changed = { ...group, profile: acceptProfile(org, profile, group.id), lastUpdated: org.now() };
  org.groups.put(changed);
  record(org, call, "group.profile.update", [groupTarget(changed)]);
  return changed;
}

/**
 * Deletes a group with its memberships, assignments and roles; rules that fill it become INVALID. Throws E0000006 for
 * Everyone.
 */
export function deleteGroup(org: Org, call: Call, group: Group): void {
  if (group.type === "BUILT_IN") throw refusal("E0000006");
  const { id } = group;
  for (const userId of [...org.membersOfGroup.of(id).all()]) org.memberships.delete(pairKey(id, userId));
  for (const appId of [...org.appsOfGroup.of(id).all()]) org.appGroups.delete(pairKey(appId, id));
  for (const roleId of [...org.rolesOfAssignee.of(id).all()]) org.roles.delete(roleId);
  for (const owner of [...org.groupOwners.values()])
    if (owner.groupId === id || owner.id === id) org.groupOwners.delete(pairKey(owner.groupId, owner.id));
  for (const rule of [...org.rules.values()])
    if (rule.groupIds.includes(id)) org.rules.put({ ...rule, status: "INVALID", lastUpdated: org.now() });
  org.groups.delete(id);
  record(org, call, "group.lifecycle.delete", [groupTarget(group)]);
}

function acceptProfile(org: Org, input: Record<string, unknown>, ownId?: string): Group["profile"] {
  const attributes = attributesOf(schemaById(org, GROUP_SCHEMA));
  const unknown = unknownAttributes(input, attributes);
  if (unknown.length > 0) throw invalid("profile", ...unknown);
  const { name, description = null } = input;
  if (typeof name !== "string" || name.trim() === "") throw invalid("name", "name: The field cannot be left blank");
  if (name.length > LONGEST_NAME) throw invalid("name", `name: The field cannot exceed ${LONGEST_NAME} characters`);
  if (description !== null && typeof description !== "string")
    throw invalid("description", "description: The value must be of type string");
  if ((description ?? "").length > LONGEST_DESCRIPTION)
    throw invalid("description", `description: The field cannot exceed ${LONGEST_DESCRIPTION} characters`);
  const { custom } = schemaById(org, GROUP_SCHEMA);
  for (const [key, attribute] of Object.entries(custom)) {
    const value = input[key];
    const faults = value === undefined || value === null ? [] : valueFaults(key, value, attribute);
    if (faults.length > 0) throw invalid(key, ...faults);
  }
  for (const group of org.groups.values())
    if (group.id !== ownId && group.type !== "APP_GROUP" && group.profile.name === name)
      throw invalid("name", "name: An object with this field already exists in the current organization");
  return { ...input, name, description };
}
