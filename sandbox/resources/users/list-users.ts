import type { FastifyReply, FastifyRequest } from "fastify";
import { queryText } from "../../http/input.ts";
import { cutPage, pageCursor, pageLimit, setLinks } from "../../http/paging.ts";
import type { User } from "../../model.ts";
import { invalid, refusal } from "../../org/okta-error.ts";
import type { Org } from "../../org/org.ts";
import { isUserProperty, userFilter } from "../../search/dialects.ts";
import { compile } from "../../search/expression.ts";
import type { Search } from "../../search/searcher.ts";
import type { ResourceParts } from "../parts.ts";
import { presentListedUser } from "./present-user.ts";
import { namedIn } from "./named-in.ts";
import { asWanted, pickFields } from "./pick-fields.ts";

const PAGE = 200;
const PICKER_PAGE = 10;
/** What stands before the id in the cursor of a list without search: recorded cursors are `200u…` of ids `00u…`. */
const CURSOR_PREFIX = "2";

/** `GET /users`: everyone but the deactivated, or by `search`, `filter` or `q`. */
export function listUsers(parts: ResourceParts, request: FastifyRequest, reply: FastifyReply): unknown[] {
  const { org } = parts;
  const q = queryText(request, "q");
  const search = queryText(request, "search");
  if (queryText(request, "filter") !== undefined && (q ?? search) !== undefined) throw refusal("E0000033");
  const users =
    search !== undefined
      ? bySearch(parts, request, reply)
      : q !== undefined
        ? byName(org, request, reply, q)
        : byId(org, request, reply);
  const fields = queryText(request, "fields");
  return users.map((user) => pickFields(asWanted(request, presentListedUser(org, user)), fields));
}

function byId(org: Org, request: FastifyRequest, reply: FastifyReply): User[] {
  const filter = queryText(request, "filter");
  const matches = filter === undefined ? (user: User) => user.status !== "DEPROVISIONED" : compile(filter, userFilter);
  const limit = pageLimit(request, PAGE, PAGE);
  const rows: User[] = [];
  let cursor = pageCursor(request, "00u", CURSOR_PREFIX);
  const named = filter === undefined ? undefined : namedIn(org, filter);
  if (named !== undefined) {
    const left = named.filter((id) => cursor === undefined || id > cursor);
    return answer(left.map((id) => org.users.get(id) as User).filter(matches));
  }
  // In portions, because what is left out must not make the page shorter.
  while (rows.length <= limit) {
    const ids = org.users.keys.after(cursor, limit * 4);
    if (ids.length === 0) break;
    cursor = ids.at(-1);
    rows.push(...ids.map((id) => org.users.get(id) as User).filter(matches));
  }
  return answer(rows);

  function answer(found: User[]): User[] {
    const { page, next } = cutPage(found, limit, (user) => CURSOR_PREFIX + user.id);
    setLinks(org, request, reply, { next, defaults: { limit } });
    return page;
  }
}

/** `q` begins a first name, last name or email; it does not page. */
function byName(org: Org, request: FastifyRequest, reply: FastifyReply, q: string): User[] {
  const limit = pageLimit(request, PICKER_PAGE, PAGE);
  const start = q.toLowerCase();
  const found: User[] = [];
  for (const user of org.users.values()) {
    if (found.length === limit) break;
    const { firstName, lastName, email } = user.profile;
    const begins = [firstName, lastName, email].some((text) => text?.toLowerCase().startsWith(start));
    if (begins && user.status !== "DEPROVISIONED") found.push(user);
  }
  setLinks(org, request, reply, { defaults: { limit } });
  return found;
}

function bySearch(parts: ResourceParts, request: FastifyRequest, reply: FastifyReply): User[] {
  const { org } = parts;
  const limit = pageLimit(request, PAGE, PAGE);
  const found = parts.userSearcher.page(
    searchOf(request, (name) => isUserProperty(org, name)),
    pageCursor(request, "00u"),
    limit,
  );
  if (found === undefined) throw refusal("E0000029", "Invalid cursor.");
  const { page, next } = cutPage(found, limit, (user) => user.id);
  setLinks(org, request, reply, { next, defaults: { limit }, hidden: ignoredOrder(request) });
  return page;
}

/** The parameter that Okta leaves out of the links of a search: an order without a property to sort by (recorded). */
export function ignoredOrder(request: FastifyRequest): string[] {
  return queryText(request, "sortBy") === undefined ? ["sortOrder"] : [];
}

/**
 * The `search`, `sortBy` and `sortOrder` of a request; an order without `sortBy` is ignored (Users docs), whatever it says.
 * Throws E0000001 for a property or an order that is none.
 */
export function searchOf(request: FastifyRequest, isProperty: (name: string) => boolean): Search {
  const sortBy = queryText(request, "sortBy");
  if (sortBy === undefined) return { expression: queryText(request, "search") ?? "", sortBy, descending: false };
  const sortOrder = queryText(request, "sortOrder")?.toLowerCase() ?? "asc";
  if (!isProperty(sortBy)) throw invalid("sortBy", `sortBy: ${sortBy} is not a property to sort by`);
  if (!["asc", "desc", "ascending", "descending"].includes(sortOrder))
    throw invalid("sortOrder", "sortOrder: The value must be asc or desc");
  return { expression: queryText(request, "search") ?? "", sortBy, descending: sortOrder.startsWith("desc") };
}
