import {
  createLoader,
  createParser,
  type inferParserType,
  parseAsArrayOf,
  parseAsNumberLiteral,
  parseAsString,
  parseAsStringLiteral,
} from "nuqs/server";
import { OKTA_ID } from "#lib/schemas/vocabulary/okta-id.ts";
import { PEOPLE_SORT_KEYS } from "#lib/schemas/vocabulary/people-sorts.ts";
import { USER_STATUSES } from "#lib/schemas/vocabulary/user-status.ts";
import type { PeopleQuery } from "#lib/schemas/people.ts";

/** Rows a page; Okta gives 200 people at most. */
export const PAGE_SIZES = [25, 50, 100, 200] as const;

/** Columns that may be hidden, by id; the name always shows. */
export const HIDEABLE_COLUMNS = [
  ...["login", "status", "department", "title", "email", "city", "userType"],
  ...["lastLogin", "statusChanged", "created"],
] as const;

const LONGEST_TEXT = 200;

const parseAsText = createParser<string>({
  parse: (value) => value.slice(0, LONGEST_TEXT),
  serialize: String,
});

const parseAsOktaId = createParser<string>({
  parse: (value) => (OKTA_ID.test(value) ? value : null),
  serialize: String,
});

/** Everything the people list shows depends on, as it stands in the URL; what makes no sense there is left out. */
export const peopleParams = {
  q: parseAsText.withDefault(""),
  status: parseAsArrayOf(parseAsStringLiteral(USER_STATUSES)).withDefault([]),
  department: parseAsText.withDefault(""),
  group: parseAsOktaId.withDefault(""),
  sort: parseAsStringLiteral(PEOPLE_SORT_KEYS).withDefault("name"),
  order: parseAsStringLiteral(["asc", "desc"]).withDefault("asc"),
  limit: parseAsNumberLiteral(PAGE_SIZES).withDefault(50),
  /** Okta's cursors from the second page to this one, so that the way back is known; none: the first page. */
  pages: parseAsArrayOf(parseAsString).withDefault([]),
  hide: parseAsArrayOf(parseAsString).withDefault(["title", "email", "city", "userType", "created"]),
};

export type PeopleParams = inferParserType<typeof peopleParams>;

/** Reads the parameters on the server. */
export const loadPeopleParams = createLoader(peopleParams);

/** What the URL asks the people list for. */
export function toPeopleQuery({ q, pages, hide: _, ...rest }: PeopleParams): PeopleQuery {
  return { ...rest, q: q.trim(), after: pages.at(-1) ?? "" };
}
