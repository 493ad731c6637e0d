import type { User } from "../../model.ts";
import type { RealmAssignment } from "../../model-settings.ts";
import { newId } from "../ids.ts";
import { groupIdsOf } from "../membership.ts";
import { invalid, notFound } from "../okta-error.ts";
import type { Org } from "../org.ts";
import { fromIdentityEngine } from "./identity-engine.ts";
import { parseExpression } from "../rules/expression.ts";
import { putUser } from "../users/put-user.ts";
import { findRealm } from "./find-realm.ts";

export type RealmAssignmentInput = {
  name: string;
  priority: number | undefined;
  conditions: Record<string, unknown>;
  expression: string | undefined;
  realmId: string | undefined;
};

/** A realm assignment by id. Throws E0000007. */
export function findRealmAssignment(org: Org, id: string): RealmAssignment {
  const assignment = org.realmAssignments.get(id);
  if (assignment === undefined) throw notFound(id, "RealmAssignment");
  return assignment;
}

/** Creates an INACTIVE assignment. Throws E0000001 for a missing name or a bad expression, E0000007 for an unknown realm. */
export function createRealmAssignment(org: Org, input: RealmAssignmentInput): RealmAssignment {
  const now = org.now();
  const assignment: RealmAssignment = {
    id: newId("rul"),
    status: "INACTIVE",
    isDefault: false,
    created: now,
    ...contentOf(org, input, org.realmAssignments.size),
  };
  org.realmAssignments.put(assignment);
  return assignment;
}

/** Replaces an assignment that is not active. Throws as creating one does. */
export function replaceRealmAssignment(
  org: Org,
  assignment: RealmAssignment,
  input: RealmAssignmentInput,
): RealmAssignment {
  assertInactive(assignment, "updated");
  const changed = { ...assignment, ...contentOf(org, input, assignment.priority) };
  org.realmAssignments.put(changed);
  return changed;
}

/** Deletes an assignment that is not active. Throws E0000001. */
export function deleteRealmAssignment(org: Org, assignment: RealmAssignment): void {
  assertInactive(assignment, "deleted");
  org.realmAssignments.delete(assignment.id);
}

/** Switches an assignment on or off; the default one stays on (E0000001). */
export function setRealmAssignmentStatus(
  org: Org,
  assignment: RealmAssignment,
  status: RealmAssignment["status"],
): void {
  if (assignment.isDefault) throw invalid("realmAssignment", "The default realm assignment is always active.");
  if (assignment.status !== status) org.realmAssignments.put({ ...assignment, status, lastUpdated: org.now() });
}

/** Moves everyone an active assignment is about into its realm; hands back how many were moved. */
export function runRealmAssignment(org: Org, assignment: RealmAssignment): number {
  if (assignment.status !== "ACTIVE") throw invalid("assignmentId", "The realm assignment is not active.");
  const { realmId } = assignment.actions.assignUserToRealm;
  const { expression } = assignment.conditions as { expression?: { value?: string } };
  const holds = expression?.value === undefined ? () => true : parseExpression(expression.value, fromIdentityEngine);
  const about = (user: User): boolean => {
    const groupIds = groupIdsOf(org, user.id);
    return holds({ user, groupIds, groupNames: groupIds.map((id) => org.groups.get(id)?.profile.name ?? "") });
  };
  const moved = [...org.users.values()].filter((user) => user.realmId !== realmId && about(user));
  for (const user of moved) putUser(org, user, { realmId });
  return moved.length;
}

function contentOf(org: Org, input: RealmAssignmentInput, priority: number) {
  if (input.name.trim() === "") throw invalid("name", "name: The field cannot be left blank");
  if (input.realmId === undefined) throw invalid("realmId", "realmId: The field cannot be left blank");
  if (input.expression !== undefined) parseExpression(input.expression, fromIdentityEngine);
  return {
    name: input.name,
    priority: input.priority ?? priority,
    lastUpdated: org.now(),
    conditions: input.conditions,
    actions: { assignUserToRealm: { realmId: findRealm(org, input.realmId).id } },
  };
}

function assertInactive(assignment: RealmAssignment, verb: string): void {
  if (assignment.status === "ACTIVE")
    throw invalid("realmAssignment", `An active realm assignment cannot be ${verb}. Deactivate it first.`);
}
