import {
  createParser,
  parseAsArrayOf,
  parseAsInteger,
  parseAsNumberLiteral,
  parseAsString,
  parseAsStringLiteral,
} from "nuqs/server";
import { OKTA_ID } from "#lib/schemas/vocabulary/okta-id.ts";

/** Rows a page; Okta gives 200 at most of what has to be described one by one. */
export const PAGE_SIZES = [25, 50, 100, 200] as const;

const LONGEST_TEXT = 200;
const parseAsOrder = parseAsStringLiteral(["asc", "desc"]);

/** Typed text, cut where nobody types on. */
export const parseAsText = createParser<string>({
  parse: (value) => value.slice(0, LONGEST_TEXT),
  serialize: String,
});

export const parseAsOktaId = createParser<string>({
  parse: (value) => (OKTA_ID.test(value) ? value : null),
  serialize: String,
});

/** A moment, ISO 8601 in UTC, from whatever names one. */
export const parseAsMoment = createParser<string>({
  parse: (value) => (Number.isNaN(Date.parse(value)) ? null : new Date(value).toISOString()),
  serialize: String,
});

/** By which of its columns a list is in order, at first by `first`, and which way. */
export function orderParams<const Key extends string>(
  keys: readonly Key[],
  first: NoInfer<Key>,
  order: "asc" | "desc" = "asc",
) {
  return { sort: parseAsStringLiteral(keys).withDefault(first), order: parseAsOrder.withDefault(order) };
}

/** By which of its columns a list is in order; none: by none of them. */
export function optionalOrderParams<const Key extends string>(keys: readonly Key[]) {
  return { sort: parseAsStringLiteral(keys), order: parseAsOrder.withDefault("asc") };
}

/** The same list's parameters for a file of it: told nothing of columns, it has all, whatever the list hides at first. */
export function fileParams<Parsers extends object>(parsers: Parsers) {
  return { ...parsers, hide: hiddenColumns() };
}

/** Columns that do not show. */
export const hiddenColumns = (hidden: string[] = []) => parseAsArrayOf(parseAsString).withDefault(hidden);

const everyList = (hidden: string[]) => ({
  q: parseAsText.withDefault(""),
  limit: parseAsNumberLiteral(PAGE_SIZES).withDefault(50),
  hide: hiddenColumns(hidden),
});

/** What every list with numbered pages keeps in the URL, beside its own filters. @param hidden columns that do not show at first */
export function numberedListParams(hidden: string[]) {
  return { ...everyList(hidden), page: parseAsInteger.withDefault(1) };
}

/** What every list that Okta pages keeps in the URL, beside its own filters. @param hidden columns that do not show at first */
export function pagedListParams(hidden: string[]) {
  return {
    ...everyList(hidden),
    /** Okta's cursors from the second page to this one, so that the way back is known; none: the first page. */
    pages: parseAsArrayOf(parseAsString).withDefault([]),
  };
}
