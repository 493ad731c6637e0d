import { signedIn } from "#lib/auth/signed-in.ts";
import { oktaFor } from "#lib/runtime.ts";
import { OktaIdSchema } from "#lib/schemas/okta/id.ts";
import type { OktaUserType } from "#lib/schemas/okta/user-type.ts";
import type { UserTypeOverview, UserTypeRow } from "#lib/schemas/user-types.ts";
import { getUserSchema } from "#lib/services/user-types/get-schema.ts";
import { listUserTypes } from "#lib/services/user-types/list.ts";
import { attributeRows } from "./attributes.ts";

/** The org's user types, the default one first. @throws AccessRefused, OktaError */
export async function listUserTypeRows(): Promise<UserTypeRow[]> {
  const okta = oktaFor(await signedIn());
  const types = await listUserTypes(okta);
  return types.map(toRow).toSorted((a, b) => Number(b.isDefault) - Number(a.isDefault) || a.name.localeCompare(b.name));
}

/**
 * A user type with the attributes its people can have.
 * @param id its Okta id, or `default`
 * @throws AccessRefused; ZodError when it is no id; OktaError
 */
export async function userTypeOverview(id: string): Promise<UserTypeOverview | null> {
  const okta = oktaFor(await signedIn());
  const wanted = OktaIdSchema.parse(id);
  const types = await listUserTypes(okta);
  const type = types.find((each) => (wanted === "default" ? each.default === true : each.id === wanted));
  if (!type) return null;
  // Each type's link says which schema is its own; a type's id is not its schema's.
  const schemaId = type._links?.schema?.href.split("/").at(-1) ?? "default";
  return { type: toRow(type), attributes: attributeRows(await getUserSchema(okta, { schemaId })) };
}

function toRow({ id, name, displayName, description, default: isDefault }: OktaUserType): UserTypeRow {
  return {
    id,
    name: displayName ?? name ?? id,
    variable: name ?? null,
    description: description ?? null,
    isDefault: isDefault === true,
  };
}
