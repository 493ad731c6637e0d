import { type inferParserType, parseAsArrayOf, parseAsStringLiteral } from "nuqs/server";
import { numberedListParams, orderParams } from "#app/_features/list/list-params.ts";
import type { EventHookRow } from "#lib/schemas/event-hooks.ts";
import type { Picking } from "#lib/utils/pick-rows.ts";

/** Everything the list of event hooks depends on, as it stands in the URL. */
export const hooksParams = {
  ...numberedListParams([]),
  status: parseAsArrayOf(parseAsStringLiteral(["ACTIVE", "INACTIVE", "UNVERIFIED"])).withDefault([]),
  ...orderParams(["name", "url", "created"], "name"),
};

/** How event hooks are found and put in order. */
export const hookPicking: Picking<EventHookRow, "status", inferParserType<typeof hooksParams>["sort"]> = {
  text: ({ name, url, eventTypes }) => [name, url, ...eventTypes],
  filters: {
    status: ({ active, verified }) => [active ? "ACTIVE" : "INACTIVE", ...(verified ? [] : ["UNVERIFIED"])],
  },
  order: { name: ({ name }) => name, url: ({ url }) => url, created: ({ created }) => created },
};
