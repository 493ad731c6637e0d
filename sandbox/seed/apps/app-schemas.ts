import type { ProfileSchema } from "#sandbox/model-settings.ts";
import { attribute, baseAttributes, type Attribute } from "#sandbox/org/users/base-attributes.ts";
import type { MadeApp } from "#sandbox/seed/apps/apps.ts";

const text = (title: string, rest: Partial<Attribute> = {}) =>
  attribute("READ_ONLY", { title, type: "string", ...rest });

/** What some products keep of their people beside name and email, by the product's key. */
const CUSTOM: Record<string, Record<string, Attribute>> = {
  salesforce: {
    licence: text("Licence", { enum: ["Full", "Platform", "Guest"], description: "What the seat is billed as." }),
    region: text("Sales region", { maxLength: 20 }),
    discountLimit: attribute("READ_ONLY", { title: "Discount limit (%)", type: "integer" }),
    canExport: attribute("READ_ONLY", { title: "May export", type: "boolean" }),
  },
  zendesk: {
    role: text("Role", { enum: ["agent", "light-agent", "admin"] }),
    signature: text("Signature", { maxLength: 200 }),
  },
};

/** The schemas of the apps that keep more of their people than the user name. */
export function makeAppSchemas(apps: readonly MadeApp[]): ProfileSchema[] {
  const { email, firstName, lastName } = baseAttributes as Record<"email" | "firstName" | "lastName", Attribute>;
  const userName = text("Username", { required: true });
  return apps.flatMap(({ app: { id, name, created, lastUpdated }, kind }) => {
    const pushed = kind.features?.includes("PUSH_NEW_USERS");
    const custom = CUSTOM[name] ?? {};
    if (!pushed && Object.keys(custom).length === 0) return [];
    const optional = (each: Attribute): Attribute => ({ ...each, required: false });
    const base: Record<string, Attribute> = { userName };
    if (pushed) {
      Object.assign(base, { email: optional(email), firstName: optional(firstName), lastName: optional(lastName) });
    }
    return [{ id, created, lastUpdated, base, custom }];
  });
}
