import type { UserProfile } from "../../model.ts";
import type { Attribute } from "./base-attributes.ts";

/** Attributes Okta shows as `null` when they are empty; all others are left out of an answer. */
const ALWAYS_SHOWN = ["firstName", "lastName", "mobilePhone", "secondEmail", "login", "email"];
const EMAIL = /^[^\s@]+@[^\s@]+$/;

/** The attributes a profile may have, by their names. */
export type Attributes = ReadonlyMap<string, Attribute>;

export type LooseProfile = Record<string, unknown>;

/** What Okta would say against this profile, one cause a fault; empty when it may be stored. */
export function profileFaults(profile: LooseProfile, attributes: Attributes): string[] {
  const required = [...attributes].filter(([, attribute]) => attribute.required).map(([name]) => name);
  const faults = required
    .filter((name) => isBlank(profile[name]))
    .map((name) => `${name}: The field cannot be left blank`);
  if (!EMAIL.test(String(profile.login ?? ""))) faults.push("login: Username must be in the form of an email address");
  for (const [name, value] of Object.entries(profile)) {
    const attribute = attributes.get(name);
    if (attribute !== undefined && !isBlank(value)) faults.push(...valueFaults(name, value, attribute));
  }
  return faults;
}

/** One cause for each attribute the schema does not have; Okta refuses these before it looks at any value. */
export function unknownAttributes(profile: LooseProfile, attributes: Attributes): string[] {
  return Object.keys(profile)
    .filter((name) => !attributes.has(name))
    .map((name) => `Property name '${name}' is not defined in profile`);
}

/** The profile as it is kept: empty attributes gone, except those that Okta shows as `null`. */
export function tidyProfile(profile: LooseProfile): UserProfile {
  const kept = Object.entries(profile).filter(([, value]) => !isBlank(value));
  const shown = ALWAYS_SHOWN.map((name) => [name, isBlank(profile[name]) ? null : profile[name]]);
  return { ...Object.fromEntries(shown), ...Object.fromEntries(kept) } as UserProfile;
}

/** What is wrong with one value. */
export function valueFaults(name: string, value: unknown, attribute: Attribute): string[] {
  if (!hasType(value, attribute)) return [`${name}: The value must be of type ${attribute.type}`];
  const length = typeof value === "string" ? value.length : undefined;
  if (length !== undefined && length < (attribute.minLength ?? 0))
    return [`${name}: The field must have at least ${attribute.minLength} characters`];
  if (length !== undefined && length > (attribute.maxLength ?? Infinity))
    return [`${name}: The field cannot exceed ${attribute.maxLength} characters`];
  if (attribute.enum !== undefined && !attribute.enum.includes(value as string))
    return [`${name}: The value must be one of ${attribute.enum.join(", ")}`];
  if (attribute.format === "email" && !EMAIL.test(value as string)) return [`${name}: Does not match required pattern`];
  return [];
}

function hasType(value: unknown, { type, items }: Attribute): boolean {
  if (type === "integer") return Number.isInteger(value);
  if (type === "array") return Array.isArray(value) && value.every((item) => typeof item === items?.type);
  return typeof value === type;
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === "string" && value.trim() === "");
}
