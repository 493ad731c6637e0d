import type { User } from "../../model.ts";
import type { Call } from "../call.ts";
import type { Org } from "../org.ts";
import { pairKey } from "../org.ts";
import { record } from "../record.ts";
import { userTarget } from "../targets.ts";
import { deactivateUser } from "./deactivate-user.ts";

/**
 * What `DELETE /users/{id}` does: destroys someone who is DEPROVISIONED permanently, and only deactivates anyone else.
 */
export function deleteUser(org: Org, call: Call, user: User, later: boolean): void {
  if (user.status !== "DEPROVISIONED") return deactivateUser(org, call, user, later);
  record(org, call, "user.lifecycle.delete.initiated", [userTarget(user)]);
  if (!later) return destroyUser(org, call, user);
  org.later(org.transitionMs, () => {
    if (org.users.has(user.id)) destroyUser(org, call, user);
  });
}

function destroyUser(org: Org, call: Call, user: User): void {
  const { id } = user;
  for (const groupId of [...org.groupsOfMember.of(id).all()]) org.memberships.delete(pairKey(groupId, id));
  for (const appId of [...org.appsOfUser.of(id).all()]) org.appUsers.delete(pairKey(appId, id));
  for (const factorId of [...org.factorsOfUser.of(id).all()]) org.factors.delete(factorId);
  for (const roleId of [...org.rolesOfAssignee.of(id).all()]) org.roles.delete(roleId);
  for (const link of [...org.links.values()])
    if (link.userId === id || link.primaryId === id) org.links.delete(pairKey(link.relation, link.userId));
  for (const code of [...org.accessCodes.values()]) if (code.userId === id) org.accessCodes.delete(code.id);
  for (const owner of [...org.groupOwners.values()])
    if (owner.id === id) org.groupOwners.delete(pairKey(owner.groupId, id));
  org.users.delete(id);
  record(org, call, "user.lifecycle.delete.completed", [userTarget(user)]);
}
