import type { ProfileSchema } from "../../model-settings.ts";
import { invalid } from "../okta-error.ts";
import type { Org } from "../org.ts";
import type { Attribute } from "../users/base-attributes.ts";
import { attribute } from "../users/base-attributes.ts";
import { GROUP_SCHEMA, schemaIdOf } from "./attributes.ts";

const NAME = /^[A-Za-z][A-Za-z0-9_]{0,99}$/;
const TYPES = ["string", "boolean", "number", "integer", "array"];
/** What may be changed of an attribute that every Okta org has. */
const CHANGEABLE_OF_BASE = ["permissions", "master", "required", "minLength", "maxLength", "pattern", "title"] as const;

type Changes = Record<string, Partial<Attribute> | null>;

/**
 * Adds, changes and (`null`) removes attributes of the org's own, and changes what may be changed of Okta's. Values of
 * removed attributes go with them. Throws E0000001 with one cause a fault; nothing is changed then.
 */
export function changeSchema(org: Org, schema: ProfileSchema, custom: Changes, base: Changes): ProfileSchema {
  const faults = Object.entries(custom).flatMap(([name, change]) => faultsOf(schema, name, change));
  const foreign = Object.keys(base).filter((name) => !Object.hasOwn(schema.base, name));
  faults.push(...foreign.map((name) => `${name}: The attribute is not one of the base profile`));
  if (faults.length > 0) throw invalid("definitions", ...faults);

  const changed: ProfileSchema = {
    ...schema,
    custom: { ...schema.custom },
    base: { ...schema.base },
    lastUpdated: org.now(),
  };
  for (const [name, change] of Object.entries(custom)) {
    if (change === null) delete changed.custom[name];
    else changed.custom[name] = { ...(schema.custom[name] ?? attribute("READ_ONLY", NEW)), ...change };
  }
  for (const [name, change] of Object.entries(base)) {
    const allowed = CHANGEABLE_OF_BASE.filter((key) => change?.[key] !== undefined);
    const parts = Object.fromEntries(allowed.map((key) => [key, change?.[key]]));
    changed.base[name] = { ...(schema.base[name] as Attribute), ...parts };
  }
  org.schemas.put(changed);
  const removed = Object.keys(schema.custom).filter((name) => !Object.hasOwn(changed.custom, name));
  if (removed.length > 0) forget(org, schema, removed);
  return changed;
}

const NEW = { title: "", type: "string" };

function faultsOf(schema: ProfileSchema, name: string, change: Partial<Attribute> | null): string[] {
  const known = schema.custom[name];
  // Removing what is not there is no fault (recorded).
  if (change === null) return [];
  if (!NAME.test(name)) return [`${name}: A name has letters, digits and underscores and begins with a letter`];
  if (Object.hasOwn(schema.base, name)) return [`${name}: An attribute of this name is in the base profile`];
  if (known !== undefined && change.type !== undefined && change.type !== known.type)
    return [`${name}: The type of an attribute cannot be changed`];
  if (known === undefined && !change.title) return [`${name}.title: The field cannot be left blank`];
  if (!TYPES.includes(change.type ?? known?.type ?? "")) return [`${name}.type: Must be one of ${TYPES.join(", ")}`];
  if (change.type === "array" && change.items?.type === undefined)
    return [`${name}.items: The field cannot be left blank`];
  return [];
}

function forget(org: Org, schema: ProfileSchema, names: string[]): void {
  const without = <Profile extends object>(profile: Profile): Profile =>
    Object.fromEntries(Object.entries(profile).filter(([name]) => !names.includes(name))) as Profile;
  const has = (profile: object) => names.some((name) => Object.hasOwn(profile, name));
  if (schema.id === GROUP_SCHEMA)
    for (const group of [...org.groups.values()])
      if (has(group.profile)) org.groups.put({ ...group, profile: without(group.profile) });
  for (const user of [...org.users.values()])
    if (schemaIdOf(user.typeId) === schema.id && has(user.profile))
      org.users.put({ ...user, profile: without(user.profile) });
}
