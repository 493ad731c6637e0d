import { createLoader, createParser, parseAsArrayOf, parseAsString, parseAsStringLiteral } from "nuqs/server";
import { OKTA_ID } from "#lib/schemas/vocabulary/okta-id.ts";

/** Everything the page of user types depends on, as it stands in the URL. */
export const userTypesParams = {
  /** The type whose attributes are shown. */
  type: createParser<string>({
    parse: (value) => (OKTA_ID.test(value) ? value : null),
    serialize: String,
  }).withDefault("default"),
  /** Part of an attribute's name or description. */
  q: parseAsString.withDefault(""),
  kind: parseAsStringLiteral(["base", "custom", "required"]),
  /** Columns that do not show. */
  hide: parseAsArrayOf(parseAsString).withDefault([]),
};

/** Reads the parameters on the server. */
export const loadUserTypesParams = createLoader(userTypesParams);
