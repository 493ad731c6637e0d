import type { UserType } from "../../model-settings.ts";
import type { Call } from "../call.ts";
import { newId } from "../ids.ts";
import { invalid, refusal } from "../okta-error.ts";
import type { Org } from "../org.ts";
import { baseAttributes } from "../users/base-attributes.ts";
import { schemaIdOf } from "./attributes.ts";

/** Okta's default limit: the default type and nine others. */
const MOST_TYPES = 10;
const NAME = /^[A-Za-z0-9_]{1,50}$/;

// The System Log's catalogue has no event for user types and schemas, so none is written.

export type UserTypeInput = { name?: string; displayName?: string; description?: string | null };

/** Creates a user type with a schema of its own. Throws E0000001 for names that are missing, malformed or taken. */
export function createUserType(org: Org, call: Call, input: UserTypeInput): UserType {
  const { name = "", displayName = "", description = null } = input;
  if (!NAME.test(name)) throw invalid("name", "name: Must be 1 to 50 letters, digits and underscores");
  if (displayName.trim() === "") throw invalid("displayName", "displayName: The field cannot be left blank");
  if ([...org.userTypes.values()].some((type) => type.name.toLowerCase() === name.toLowerCase()))
    throw invalid("name", "name: An object with this field already exists in the current organization");
  if (org.userTypes.size >= MOST_TYPES)
    throw invalid("userType", `An org cannot have more than ${MOST_TYPES} user types`);
  const now = org.now();
  const type: UserType = {
    id: newId("oty"),
    name,
    displayName,
    description,
    default: false,
    createdBy: call.actor.id,
    lastUpdatedBy: call.actor.id,
    created: now,
    lastUpdated: now,
  };
  org.userTypes.put(type);
  org.schemas.put({ id: schemaIdOf(type.id), created: now, lastUpdated: now, base: baseAttributes, custom: {} });
  return type;
}

/** Changes what a type is called; its `name` stays. Throws E0000001. */
export function updateUserType(org: Org, call: Call, type: UserType, input: UserTypeInput): UserType {
  if (input.name !== undefined && input.name !== type.name)
    throw invalid("name", "name: The name of a user type cannot be changed");
  if (input.displayName !== undefined && input.displayName.trim() === "")
    throw invalid("displayName", "displayName: The field cannot be left blank");
  const changed: UserType = {
    ...type,
    displayName: input.displayName ?? type.displayName,
    description: input.description ?? type.description,
    lastUpdatedBy: call.actor.id,
    lastUpdated: org.now(),
  };
  org.userTypes.put(changed);
  return changed;
}

/** Deletes a type that nobody has. Throws E0000142 for the default type and one that is in use. */
export function deleteUserType(org: Org, type: UserType): void {
  if (type.default) throw refusal("E0000142", "The default user type cannot be deleted");
  for (const user of org.users.values())
    if (user.typeId === type.id) throw refusal("E0000142", "There are users of this user type");
  org.userTypes.delete(type.id);
  org.schemas.delete(schemaIdOf(type.id));
}
