import type { ProfileSchema, UserType } from "../../model-settings.ts";
import { notFound } from "../okta-error.ts";
import type { Org } from "../org.ts";
import type { Attribute } from "../users/base-attributes.ts";

/** Id of the one schema that groups have. */
export const GROUP_SCHEMA = "group";

const merged = new WeakMap<ProfileSchema, ReadonlyMap<string, Attribute>>();

/** The id of a user type's schema: that of the type with another prefix. */
export function schemaIdOf(typeId: string): string {
  return typeId.replace(/^oty/, "osc");
}

/** The schema of the profiles of one user type. Throws E0000007. */
export function userSchema(org: Org, typeId: string): ProfileSchema {
  return schemaById(org, schemaIdOf(typeId));
}

/** A schema by its id. Throws E0000007. */
export function schemaById(org: Org, id: string): ProfileSchema {
  const schema = org.schemas.get(id);
  if (schema === undefined) throw notFound(id, "UserSchema");
  return schema;
}

/** A user type by its id, `default` being the org's own. Throws E0000007. */
export function findUserType(org: Org, id: string): UserType {
  const type = org.userTypes.get(id === "default" ? org.defaultUserTypeId : id);
  if (type === undefined) throw notFound(id, "UserType");
  return type;
}

/** Every attribute a profile of this schema may have, by its name; names distinguish upper and lower case. */
export function attributesOf(schema: ProfileSchema): ReadonlyMap<string, Attribute> {
  let attributes = merged.get(schema);
  if (attributes === undefined) {
    attributes = new Map([...Object.entries(schema.base), ...Object.entries(schema.custom)]);
    merged.set(schema, attributes);
  }
  return attributes;
}

/** Whether the people of any user type may have this attribute. */
export function isUserAttribute(org: Org, name: string): boolean {
  for (const schema of org.schemas.values())
    if (schema.id.startsWith("osc") && attributesOf(schema).has(name)) return true;
  return false;
}
