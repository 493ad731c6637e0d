import type { Okta } from "#lib/okta/port.ts";
import type { BulkColumn } from "#lib/schemas/bulk-targets.ts";
import { readAttributes } from "../plan/attributes.ts";

export const WHO: BulkColumn = {
  key: "who",
  title: "Person",
  hint: "Okta id, login or email.",
  required: true,
};

export const APP: BulkColumn = { key: "who", title: "App", hint: "Okta id of the app.", required: true };

export const USER_NAME: BulkColumn = {
  key: "userName",
  title: "User name in the app",
  hint: "If empty: as configured in the app.",
  required: false,
};

/** Columns that say row by row what a field says for all. */
export const BY_FIELD: Record<"groups" | "apps", BulkColumn> = {
  groups: { key: "groups", title: "Groups", hint: "Names or ids, separated by semicolons.", required: false },
  apps: { key: "apps", title: "Apps", hint: "Names or ids, separated by semicolons.", required: false },
};

/** The attributes of a person that can be written, as the org has them. @throws OktaError */
export async function profileColumns(okta: Okta, options: { forNew: boolean }): Promise<BulkColumn[]> {
  const attributes = [...(await readAttributes(okta, options)).values()].filter(({ readOnly }) => !readOnly);
  return attributes.map(({ name, title, type, values, required }) => ({
    key: `profile.${name}`,
    title,
    hint: values.length > 0 ? `One of ${values.map(String).join(", ")}.` : HINTS[type] || null,
    // A person without one gets their email as it.
    required: options.forNew && required && name !== "login",
  }));
}

const HINTS: Record<string, string> = {
  array: "Several values separated by semicolons.",
  boolean: "true or false.",
  integer: "A whole number.",
  number: "A number.",
};
