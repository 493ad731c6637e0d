import type { App } from "../../model.ts";
import type { ProfileSchema } from "../../model-settings.ts";
import type { Org } from "../org.ts";
import { attributesOf } from "../schemas/attributes.ts";
import type { Attribute } from "../users/base-attributes.ts";
import { type LooseProfile, valueFaults } from "../users/profile-rules.ts";

/** What an app keeps of its people. Every app begins with the user name alone, in the form recorded of apps. */
export function appSchemaOf(org: Org, { id, created }: App): ProfileSchema {
  const userName = {
    ...{ title: "Username", type: "string", required: true, scope: "SELF" },
    master: { type: "PROFILE_MASTER" },
  } as Attribute;
  return org.schemas.get(id) ?? { id, created, lastUpdated: created, base: { userName }, custom: {} };
}

/**
 * What is wrong with somebody's attributes in an app, one cause a fault. Those the app does not know are kept as they are.
 */
export function appProfileFaults(org: Org, app: App, profile: LooseProfile): string[] {
  const isEmpty = (value: unknown) => value === undefined || value === null || value === "";
  return [...attributesOf(appSchemaOf(org, app))].flatMap(([name, attribute]) => {
    // The user name has a place of its own beside them.
    if (name === "userName") return [];
    const value = profile[name];
    if (isEmpty(value)) return attribute.required ? [`${name}: The field cannot be left blank`] : [];
    return valueFaults(name, value, attribute);
  });
}
