import { parseAsArrayOf, parseAsStringLiteral } from "nuqs/server";
import { numberedListParams, orderParams, parseAsOktaId } from "#app/_features/list/list-params.ts";
import { ATTRIBUTE_KINDS, ATTRIBUTE_SORT_KEYS } from "#lib/schemas/vocabulary/attribute-lists.ts";
import { OWN_RIGHTS } from "#lib/schemas/vocabulary/attributes.ts";

/** Everything the page of user types depends on, as it stands in the URL. */
export const userTypesParams = {
  ...numberedListParams([]),
  /** The type whose attributes are shown. */
  type: parseAsOktaId.withDefault("default"),
  kind: parseAsArrayOf(parseAsStringLiteral(ATTRIBUTE_KINDS)).withDefault([]),
  own: parseAsArrayOf(parseAsStringLiteral(OWN_RIGHTS)).withDefault([]),
  ...orderParams(ATTRIBUTE_SORT_KEYS, "schema"),
  // All of a type on one page: an org has a hundred or two.
  limit: numberedListParams([]).limit.withDefault(200),
};
