import type { Picking } from "#lib/utils/pick-rows.ts";
import type { AttributeRow } from "../user-types.ts";

export const ATTRIBUTE_KINDS = ["custom", "base", "required"] as const;
/** schema: as the org's schema has them. */
export const ATTRIBUTE_SORT_KEYS = ["schema", "title", "variable", "type"] as const;

/** How attributes are found and put in order. */
export const attributePicking: Picking<AttributeRow, "kind" | "own", (typeof ATTRIBUTE_SORT_KEYS)[number]> = {
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
