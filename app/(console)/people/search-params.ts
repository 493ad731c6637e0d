import { type inferParserType, parseAsArrayOf, parseAsBoolean, parseAsStringLiteral } from "nuqs/server";
import { orderParams, pagedListParams, parseAsOktaId, parseAsText } from "#app/_features/list/list-params.ts";
import type { ListState } from "#app/_features/list/use-list-state.ts";
import { PEOPLE_SORT_KEYS } from "#lib/schemas/vocabulary/people-sorts.ts";
import { USER_STATUSES } from "#lib/schemas/vocabulary/user-status.ts";
import type { PeopleQuery } from "#lib/schemas/people.ts";

/** Everything the people list shows depends on, as it stands in the URL; what makes no sense there is left out. */
export const peopleParams = {
  ...pagedListParams(["title", "email", "city", "userType", "created"]),
  status: parseAsArrayOf(parseAsStringLiteral(USER_STATUSES)).withDefault([]),
  department: parseAsText.withDefault(""),
  group: parseAsOktaId.withDefault(""),
  ...orderParams(PEOPLE_SORT_KEYS, "name"),
  /** One list to scroll through, which reads page after page on the way, instead of pages. */
  scroll: parseAsBoolean.withDefault(false),
  /** Whether the only person found is opened at once: what Enter in a search box asks for. */
  open: parseAsBoolean.withDefault(false),
};

export type PeopleParams = inferParserType<typeof peopleParams>;
export type PeopleControl = ListState<PeopleParams>;

/** What the URL asks the people list for. */
export function toPeopleQuery({ q, pages, hide: _, scroll: __, open: ___, ...rest }: PeopleParams): PeopleQuery {
  return { ...rest, q: q.trim(), after: pages.at(-1) ?? "" };
}
