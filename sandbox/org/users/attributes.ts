import { customAttributes } from "../../seed/custom-attributes.ts";
import type { Attribute } from "./base-attributes.ts";
import { attribute, baseAttributes } from "./base-attributes.ts";

/** The attributes this org added to the profile, described as Okta describes its own. */
export const orgAttributes: Record<string, Attribute> = Object.fromEntries(
  Object.entries(customAttributes).map(([name, description]) => [name, attribute("READ_ONLY", description)]),
);

/** Every attribute a profile may have, by its name; names distinguish upper and lower case. */
export const allAttributes: ReadonlyMap<string, Attribute> = new Map([
  ...Object.entries(baseAttributes),
  ...Object.entries(orgAttributes),
]);
