import { pathText } from "../../http/input.ts";
import { cutPage, pageCursor, pageLimit, setLinks } from "../../http/paging.ts";
import type { Setting } from "../../model-settings.ts";
import { notFound } from "../../org/okta-error.ts";
import type { Org } from "../../org/org.ts";
import { queryText } from "../../http/input.ts";
import { settingFilter } from "../../search/dialects.ts";
import { compile } from "../../search/expression.ts";
import type { Resource } from "../parts.ts";

const PAGE = 20;
const MOST = 200;

/** Reading `/zones` and `/logStreams`. */
export const settings: Resource = (app, { org }) => {
  const kinds = [
    { path: "/api/v1/zones", table: org.zones, idPrefix: "nzo", name: "NetworkZone" },
    { path: "/api/v1/logStreams", table: org.logStreams, idPrefix: "0oa", name: "LogStream" },
  ];
  for (const { path, table, idPrefix, name } of kinds) {
    app.get(path, async (request, reply) => {
      const filter = queryText(request, "filter");
      const matches = filter === undefined ? () => true : compile(filter, settingFilter);
      const limit = pageLimit(request, PAGE, MOST);
      const rows = table.keys.after(pageCursor(request, idPrefix), Infinity).map((id) => table.get(id) as Setting);
      const { page, next } = cutPage(rows.filter(matches), limit, ({ id }) => id);
      setLinks(org, request, reply, { next, defaults: { limit } });
      return page.map((row) => presentSetting(org, path, row));
    });

    app.get(`${path}/:id`, async (request) => {
      const id = pathText(request, "id");
      const row = table.get(id);
      if (row === undefined) throw notFound(id, name);
      return presentSetting(org, path, row);
    });
  }
};

/** A network zone or a log stream as Okta answers it, `path` being its collection's. */
export function presentSetting(org: Org, path: string, row: Setting): Record<string, unknown> {
  const self = `${org.url}${path}/${row.id}`;
  const verb = row.status === "ACTIVE" ? "deactivate" : "activate";
  const link = (href: string, ...allow: string[]) => ({ href, hints: { allow } });
  const lifecycle = link(`${self}/lifecycle/${verb}`, "POST");
  return {
    ...row,
    _links: {
      self: { ...link(self, "GET", "PUT", "DELETE"), ...method(row, "GET") },
      ...(row.system ? {} : { [verb]: { ...lifecycle, ...method(row, "POST") } }),
    },
  };
}

/** Links of log streams say their method beside the hints, as described; those of zones do not (recorded). */
function method(row: Setting, name: string): { method?: string } {
  return "usage" in row ? {} : { method: name };
}
