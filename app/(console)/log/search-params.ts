import {
  createParser,
  type inferParserType,
  parseAsArrayOf,
  parseAsBoolean,
  parseAsString,
  parseAsStringLiteral,
} from "nuqs/server";
import { hiddenColumns, parseAsMoment } from "#app/_features/list/list-params.ts";
import type { ListState } from "#app/_features/list/use-list-state.ts";
import type { LogFilter, LogQuery } from "#lib/schemas/log.ts";
import { LOG_OUTCOMES, LOG_SOURCES } from "#lib/schemas/vocabulary/log.ts";

const ROWS_A_PAGE = 50;
const MOST_TEXT = 200;
/** Okta's limits for keywords. */
const MOST_KEYWORDS = 10;
const LONGEST_KEYWORD = 40;

const parseAsEventType = createParser<string>({
  parse: (value) => (/^[\w.-]{1,100}$/.test(value) ? value : null),
  serialize: String,
});

/** Everything the page of the log shows depends on, as it stands in the URL. */
export const logParams = {
  source: parseAsStringLiteral(LOG_SOURCES).withDefault("archive"),
  /** Event types, or families of them that end with a dot. */
  type: parseAsArrayOf(parseAsEventType).withDefault([]),
  actor: parseAsString.withDefault(""),
  target: parseAsString.withDefault(""),
  outcome: parseAsArrayOf(parseAsStringLiteral(LOG_OUTCOMES)).withDefault([]),
  ip: parseAsString.withDefault(""),
  since: parseAsMoment.withDefault(""),
  until: parseAsMoment.withDefault(""),
  keywords: parseAsString.withDefault(""),
  /** Okta's own filter expression. */
  raw: parseAsString.withDefault(""),
  /** Cursors of the second page and those up to this one, so that the way back is known. */
  pages: parseAsArrayOf(parseAsString).withDefault([]),
  /** Whether the newest page is looked at again and again. */
  tail: parseAsBoolean.withDefault(false),
  /** The event whose details are open. */
  event: parseAsString.withDefault(""),
  hide: hiddenColumns(),
};

/** What narrows the log down; where its events come from does not. */
export const logNarrowing = {
  typed: ["keywords", "actor", "target", "ip"],
  filters: ["type", "outcome", "since", "until", "raw"],
} as const;

export type LogParams = inferParserType<typeof logParams>;
export type LogControl = ListState<LogParams>;

/** The keywords as far as Okta takes them; what is beyond is named by `keywordsProblem`. */
function cutKeywords(text: string): string {
  const words = text.trim().split(/\s+/).slice(0, MOST_KEYWORDS);
  return words.map((word) => word.slice(0, LONGEST_KEYWORD)).join(" ");
}

/** Why not all of the keywords can be searched for, in words; `undefined` where they can. */
export function keywordsProblem(text: string): string | undefined {
  const words = text.trim().split(/\s+/);
  if (words.length > MOST_KEYWORDS) return `Only the first ${MOST_KEYWORDS} words are used.`;
  const long = words.some((word) => word.length > LONGEST_KEYWORD);
  return long ? `Only the first ${LONGEST_KEYWORD} characters of a word are used.` : undefined;
}

/** What the URL narrows the log down to. */
export function toLogFilter(params: LogParams): LogFilter {
  const { source: _, pages: _pages, tail: _tail, event: _event, hide: _hide, ...filter } = params;
  const cut = (text: string) => text.trim().slice(0, MOST_TEXT);
  return {
    ...filter,
    type: filter.type.slice(0, 20),
    actor: cut(filter.actor),
    target: cut(filter.target),
    ip: cut(filter.ip),
    keywords: cutKeywords(filter.keywords),
    raw: filter.raw.trim().slice(0, 2_000),
  };
}

/** What the URL asks the log for. */
export function toLogQuery(params: LogParams): LogQuery {
  const after = params.tail ? "" : (params.pages.at(-1) ?? "");
  return { ...toLogFilter(params), source: params.source, after, limit: ROWS_A_PAGE };
}
