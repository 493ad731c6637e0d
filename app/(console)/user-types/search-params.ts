import { type inferParserType, parseAsArrayOf, parseAsStringLiteral } from "nuqs/server";
import { numberedListParams, orderParams, parseAsOktaId } from "#app/_features/list/list-params.ts";
import type { AttributeRow } from "#lib/schemas/user-types.ts";
import type { Picking } from "#lib/utils/pick-rows.ts";

/** Everything the page of user types depends on, as it stands in the URL. */
export const userTypesParams = {
  ...numberedListParams([]),
  /** The type whose attributes are shown. */
  type: parseAsOktaId.withDefault("default"),
  kind: parseAsArrayOf(parseAsStringLiteral(["custom", "base", "required"])).withDefault([]),
  own: parseAsArrayOf(parseAsStringLiteral(["hidden", "see", "change"])).withDefault([]),
  /** None: as the org's schema has them. */
  ...orderParams(["schema", "title", "variable", "type"], "schema"),
  // All of a type on one page: an org has a hundred or two.
  limit: numberedListParams([]).limit.withDefault(200),
};
type UserTypesParams = inferParserType<typeof userTypesParams>;

/** How attributes are found and put in order. */
export const attributePicking: Picking<AttributeRow, "kind" | "own", UserTypesParams["sort"]> = {
  text: ({ title, variable, description }) => [title, variable, description],
  filters: {
    kind: ({ custom, required }) => [custom ? "custom" : "base", ...(required ? ["required"] : [])],
    own: ({ own }) => own,
  },
  order: {
    schema: () => 0,
    title: ({ title }) => title,
    variable: ({ variable }) => variable,
    type: ({ type }) => type,
  },
};
