import type { FastifyReply, FastifyRequest } from "fastify";
import { queryText } from "../../http/input.ts";
import { pageLimit, setLinks } from "../../http/paging.ts";
import type { LogEvent } from "../../model.ts";
import { invalid, refusal } from "../../org/okta-error.ts";
import type { Org } from "../../org/org.ts";
import { logFilter } from "../../search/dialects.ts";
import { compile, ExpressionError } from "../../search/expression.ts";
import type { Predicate } from "../../search/expression.ts";
import { keywords } from "./keywords.ts";
import { timeOf } from "./time.ts";

const PAGE = 100;
const MOST = 1_000;
const WINDOW_MS = 7 * 24 * 3_600_000;

type Query = { first: number; end: number; ascending: boolean; polling: boolean; matches: Predicate };

/**
 * `GET /logs`. Ascending without `until` it polls: there is always a next page, an empty one says to ask again later.
 * With `until`, or descending, the last page has none. Without `since` it looks seven days back.
 */
export function listLogs(org: Org, request: FastifyRequest, reply: FastifyReply): LogEvent[] {
  const limit = queryText(request, "limit") === "0" ? 0 : pageLimit(request, PAGE, MOST);
  const query = queryOf(org, request);
  const { page, next, ended } = collect(org, query, cursorOf(request, org), limit);
  // The number of the event to go on at, behind the moment it was asked for: opaque to the caller.
  const cursor = `${Date.now()}_${next}`;
  setLinks(org, request, reply, { next: query.polling || !ended ? cursor : undefined });
  return page;
}

function queryOf(org: Org, request: FastifyRequest): Query {
  const order = queryText(request, "sortOrder")?.toUpperCase() ?? "ASCENDING";
  if (order !== "ASCENDING" && order !== "DESCENDING")
    throw invalid("sortOrder", "sortOrder: The value must be ASCENDING or DESCENDING");
  const now = Date.parse(org.nowExactly());
  const until = timeOf(queryText(request, "until"), "until");
  const since = timeOf(queryText(request, "since"), "since") ?? (until ?? now) - WINDOW_MS;
  const ascending = order === "ASCENDING";
  return {
    first: org.log.firstSince(new Date(since).toISOString()),
    end: until === undefined ? org.log.length : org.log.firstSince(new Date(until).toISOString()),
    ascending,
    polling: ascending && until === undefined,
    matches: matcherOf(request),
  };
}

function matcherOf(request: FastifyRequest): Predicate {
  const filter = queryText(request, "filter");
  const hasKeywords = keywords(queryText(request, "q"));
  if (filter === undefined) return hasKeywords;
  try {
    const passes = compile(filter, logFilter);
    return (event) => passes(event) && hasKeywords(event);
  } catch (error) {
    if (error instanceof ExpressionError) throw refusal("E0000053", error.message);
    throw error;
  }
}

/** The events of a page, the number to go on at, and whether everything in the window has been looked at. */
function collect(
  org: Org,
  { first, end, ascending, matches }: Query,
  from: number | undefined,
  limit: number,
): { page: LogEvent[]; next: number; ended: boolean } {
  const page: LogEvent[] = [];
  let next = from ?? (ascending ? first : end - 1);
  const inWindow = (): boolean => (ascending ? next < end : next >= first);
  while (inWindow() && page.length < limit) {
    const event = org.log.at(next) as LogEvent;
    if (matches(event)) page.push(event);
    next += ascending ? 1 : -1;
  }
  return { page, next, ended: !inWindow() };
}

/** The number of the event to go on at. Throws E0000029 for a cursor that was never given out. */
function cursorOf(request: FastifyRequest, org: Org): number | undefined {
  const after = queryText(request, "after");
  if (after === undefined) return undefined;
  const number = /^\d+_(-?\d+)$/.exec(after)?.[1];
  if (number === undefined || Number(number) > org.log.length) throw refusal("E0000029", "Invalid cursor.");
  return Number(number);
}
