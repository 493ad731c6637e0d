import { z } from "zod";
import { OktaIdSchema } from "#lib/schemas/okta/id.ts";
import type { OktaUserType } from "#lib/schemas/okta/user-type.ts";
import type { AttributeRow, UserTypeOverview, UserTypeRow } from "#lib/schemas/user-types.ts";
import { ATTRIBUTE_KINDS, ATTRIBUTE_SORT_KEYS, attributePicking } from "#lib/schemas/vocabulary/attribute-lists.ts";
import { changedHereLabel, OWN_RIGHT_LABELS, OWN_RIGHTS } from "#lib/schemas/vocabulary/attributes.ts";
import { getUserSchema } from "#lib/services/user-types/get-schema.ts";
import { listUserTypes } from "#lib/services/user-types/list.ts";
import { pickRows } from "#lib/utils/pick-rows.ts";
import { attributeRows } from "./attributes.ts";
import { ChosenSchema, defineCsv } from "./csv.ts";
import { defineRead, type Reading } from "./read.ts";

/** The org's user types, the default one first. */
export const userTypes = defineRead({
  asks: ["userType.list"],
  params: z.object({}),
  run: async (_, { okta, signal }): Promise<UserTypeRow[]> => {
    const types = await listUserTypes(okta, { signal });
    return types
      .map(toRow)
      .toSorted((a, b) => Number(b.isDefault) - Number(a.isDefault) || a.name.localeCompare(b.name));
  },
});

/** A user type: its Okta id, or `default`. */
const OnUserType = z.object({ typeId: OktaIdSchema });

const ChosenAttributes = ChosenSchema.extend({
  ...OnUserType.shape,
  kind: z.array(z.enum(ATTRIBUTE_KINDS)).default([]),
  own: z.array(z.enum(OWN_RIGHTS)).default([]),
  sort: z.enum(ATTRIBUTE_SORT_KEYS).default("schema"),
});

/** A user type with the attributes its people can have; `null`: there is none with this id. */
export const userType = defineRead({
  asks: ["userType.list", "userSchema.get"],
  params: OnUserType,
  run: readUserType,
  csv: defineCsv<typeof ChosenAttributes, AttributeRow>({
    what: "attributes",
    params: ChosenAttributes,
    rows: async (query, reading) => {
      const type = await readUserType(query, reading);
      return pickRows(type?.attributes ?? [], attributePicking, query);
    },
    columns: [
      { heading: "Attribute", of: ({ title }) => title },
      { heading: "Required", of: ({ required }) => (required ? "yes" : "no") },
      { heading: "Variable", of: ({ variable }) => variable, shownAs: "variable" },
      { heading: "Type", of: ({ type }) => type, shownAs: "type" },
      { heading: "Limits", of: ({ limits }) => limits, shownAs: "limits" },
      { heading: "From", of: ({ custom }) => (custom ? "This org" : "Okta"), shownAs: "custom" },
      { heading: "User permission", of: ({ own }) => OWN_RIGHT_LABELS[own], shownAs: "own" },
      { heading: "Changed here", of: changedHereLabel, shownAs: "readOnly" },
      { heading: "Description", of: ({ description }) => description, shownAs: "description" },
    ],
  }),
});

async function readUserType(
  { typeId }: { typeId: string },
  { okta, signal }: Reading,
): Promise<UserTypeOverview | null> {
  const types = await listUserTypes(okta, { signal });
  const type = types.find((each) => (typeId === "default" ? each.default === true : each.id === typeId));
  if (!type) return null;
  // Each type's link says which schema is its own; a type's id is not its schema's.
  const schemaId = type._links?.schema?.href.split("/").at(-1) ?? "default";
  return { type: toRow(type), attributes: attributeRows(await getUserSchema(okta, { schemaId, signal })) };
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
