import type { FastifyReply, FastifyRequest } from "fastify";
import { queryText } from "../../http/input.ts";
import { cutPage, pageCursor, pageLimit, setLinks } from "../../http/paging.ts";
import type { App, Group } from "../../model.ts";
import { refusal } from "../../org/okta-error.ts";
import type { Org } from "../../org/org.ts";
import { groupFilter, isGroupProperty } from "../../search/dialects.ts";
import { compile } from "../../search/expression.ts";
import { presentApp } from "../apps/present-app.ts";
import type { ResourceParts } from "../parts.ts";
import { ignoredOrder, searchOf } from "../users/list-users.ts";
import { groupStats, presentGroup } from "./present-group.ts";

const MOST = 10_000;
const PICKER_PAGE = 300;

/** `GET /groups`: all, or by `search`, `filter` or `q`; `expand=stats` and `expand=app`. */
export function listGroups(parts: ResourceParts, request: FastifyRequest, reply: FastifyReply): unknown[] {
  const { org } = parts;
  const q = queryText(request, "q");
  const search = queryText(request, "search");
  if (queryText(request, "filter") !== undefined && search !== undefined) throw refusal("E0000033");
  const groups =
    search !== undefined
      ? bySearch(parts, request, reply)
      : q !== undefined
        ? byName(org, request, q)
        : byId(org, request, reply);
  const expand = queryText(request, "expand")?.split(",") ?? [];
  return groups.map((group) => {
    const app = group.sourceAppId === undefined ? undefined : org.apps.get(group.sourceAppId);
    const embedded = {
      ...(expand.includes("stats") && { stats: groupStats(org, group) }),
      ...(expand.includes("app") && app !== undefined && { app: presentApp(org, app as App) }),
    };
    return { ...presentGroup(org, group), ...(Object.keys(embedded).length > 0 && { _embedded: embedded }) };
  });
}

function byId(org: Org, request: FastifyRequest, reply: FastifyReply): Group[] {
  const matches = filterOf(request);
  const limit = pageLimit(request, MOST, MOST);
  const ids = org.groups.keys.after(pageCursor(request, "00g"), Infinity);
  const rows = ids.map((id) => org.groups.get(id) as Group).filter(matches);
  const { page, next } = cutPage(rows, limit, (group) => group.id);
  setLinks(org, request, reply, { next, defaults: { limit } });
  return page;
}

function filterOf(request: FastifyRequest): (group: Group) => boolean {
  const filter = queryText(request, "filter");
  return filter === undefined ? () => true : compile(filter, groupFilter);
}

/** `q` begins the name, and a filter may come with it; there are no pages and no links (both recorded). */
function byName(org: Org, request: FastifyRequest, q: string): Group[] {
  const limit = pageLimit(request, PICKER_PAGE, MOST);
  const matches = filterOf(request);
  const start = q.toLowerCase();
  const found = [...org.groups.values()].filter((group) => group.profile.name.toLowerCase().startsWith(start));
  return found.filter(matches).slice(0, limit);
}

function bySearch(parts: ResourceParts, request: FastifyRequest, reply: FastifyReply): Group[] {
  const limit = pageLimit(request, MOST, MOST);
  const found = parts.groupSearcher.page(searchOf(request, isGroupProperty), pageCursor(request, "00g"), limit);
  if (found === undefined) throw refusal("E0000029", "Invalid cursor.");
  const { page, next } = cutPage(found, limit, (group) => group.id);
  setLinks(parts.org, request, reply, { next, defaults: { limit }, hidden: ignoredOrder(request) });
  return page;
}
