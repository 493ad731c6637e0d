import type { Group, GroupOwner } from "../../model.ts";
import { findGroup } from "./find-group.ts";
import { invalid, notFound, refusal } from "../okta-error.ts";
import type { Org } from "../org.ts";
import { pairKey } from "../org.ts";
import { displayName } from "../targets.ts";
import { userById } from "../users/find-user.ts";

/**
 * Makes a person or a group the owner of a group. Throws E0000001 for an owner it has already, E0000003, E0000007,
 * E0000006.
 */
export function addOwner(org: Org, group: Group, owner: { id?: string; type?: string }): GroupOwner {
  const { id, type } = owner;
  if (id === undefined || (type !== "USER" && type !== "GROUP")) throw refusal("E0000003");
  if (group.type === "BUILT_IN") throw refusal("E0000006");
  const name = type === "USER" ? displayName(userById(org, id)) : findGroup(org, id).profile.name;
  if (org.groupOwners.has(pairKey(group.id, id)))
    throw invalid("owner", "Provided owner is already assigned to this group");
  const row: GroupOwner = { groupId: group.id, id, type, displayName: name, lastUpdated: org.now() };
  org.groupOwners.put(row);
  return row;
}

/** Throws E0000007 for someone who does not own the group. */
export function removeOwner(org: Org, group: Group, ownerId: string): void {
  const key = pairKey(group.id, ownerId);
  if (!org.groupOwners.has(key)) throw notFound(ownerId, "GroupOwner");
  org.groupOwners.delete(key);
}
