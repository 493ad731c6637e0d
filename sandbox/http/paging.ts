import type { FastifyReply, FastifyRequest } from "fastify";
import { invalid, refusal } from "../org/okta-error.ts";
import type { ErrorCode } from "../org/okta-error.ts";
import type { Org } from "../org/org.ts";
import { queryText } from "./input.ts";

/** How many rows a page has: what is asked for, up to `most`. Throws E0000001 for what is not a whole number above 0. */
export function pageLimit(request: FastifyRequest, byDefault: number, most: number): number {
  const text = queryText(request, "limit");
  if (text === undefined) return byDefault;
  const limit = Number(text);
  if (!Number.isInteger(limit) || limit < 1) throw invalid("limit", "limit: The value must be a positive integer");
  return Math.min(limit, most);
}

/**
 * The id within the `after` parameter: `prefix` and an id of this kind (`00u`, `0oa` …). Whether the row still exists does
 * not matter. Throws E0000029 for anything else, as recorded for apps, or another `code`.
 */
export function pageCursor(
  request: FastifyRequest,
  kind: string,
  prefix = "",
  code: ErrorCode = "E0000029",
): string | undefined {
  const after = queryText(request, "after");
  if (after === undefined) return undefined;
  const id = after.slice(prefix.length);
  const wellFormed = after.startsWith(prefix) && id.startsWith(kind) && /^[0-9A-Za-z]{4,40}$/.test(id);
  if (!wellFormed) throw refusal(code, "Invalid cursor.");
  return id;
}

export type PageLinks = {
  /** Cursor of the next page; undefined on the last. */
  next?: string | undefined;
  /** Parameters that Okta writes into the links although the request did not have them. */
  defaults?: Record<string, string | number>;
  /** Parameters that Okta leaves out of the `next` link although the request had them. */
  dropped?: readonly string[];
  /** Parameters that Okta leaves out of both links. */
  hidden?: readonly string[];
  /** Whether Okta writes no links at all as long as everything is on one page (recorded of some lists). */
  onlyPages?: boolean;
};

/**
 * Writes the Link headers, `self` and `next` as lines of their own. Parameters are in alphabetical order and form-encoded,
 * as recorded.
 */
export function setLinks(org: Org, request: FastifyRequest, reply: FastifyReply, links: PageLinks): void {
  if (links.onlyPages && links.next === undefined) return;
  const [path, query = ""] = request.url.split("?", 2);
  const self = new URLSearchParams(query);
  for (const [name, value] of Object.entries(links.defaults ?? {})) self.set(name, String(value));
  for (const name of links.hidden ?? []) self.delete(name);
  const lines = [linkLine(org, path, self, "self")];
  if (links.next !== undefined) {
    const next = new URLSearchParams(self);
    next.set("after", links.next);
    for (const name of links.dropped ?? []) next.delete(name);
    lines.push(linkLine(org, path, next, "next"));
  }
  reply.header("link", lines);
}

/** The rows of a page out of one more than the limit, and the cursor of the next page. */
export function cutPage<Row>(
  rows: readonly Row[],
  limit: number,
  cursorOf: (row: Row) => string,
): { page: Row[]; next: string | undefined } {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { page, next: rows.length > limit && last !== undefined ? cursorOf(last) : undefined };
}

function linkLine(org: Org, path: string | undefined, query: URLSearchParams, relation: string): string {
  query.sort();
  const text = query.toString();
  return `<${org.url}${path}${text === "" ? "" : `?${text}`}>; rel="${relation}"`;
}
