import type { FastifyReply, FastifyRequest } from "fastify";
import { queryText } from "../../http/input.ts";
import { cutPage, pageCursor, pageLimit, setLinks } from "../../http/paging.ts";
import type { App } from "../../model.ts";
import { assignmentOf, appsOf } from "../../org/apps/assignments.ts";
import { invalid, refusal } from "../../org/okta-error.ts";
import type { Org } from "../../org/org.ts";
import { appFilter } from "../../search/dialects.ts";
import { compile } from "../../search/expression.ts";
import type { ResourceParts } from "../parts.ts";
import { presentApp, presentAssignment } from "./present-app.ts";

const PAGE = 20;
const MOST = 200;
/** What changes no row of the list; Okta leaves it out of the links (recorded). */
const HIDDEN = ["useOptimization", "alwaysIncludeVpnSettings", "includeNonDeleted"];

/**
 * `GET /apps`: all, or by `q` (begins name or label) and `filter`. `filter=user.id eq "…"` lists what someone has,
 * `group.id eq "…"` what is assigned to a group; `expand=user/{id}` adds how the person has it. Apps are whole with
 * `useOptimization` too (recorded).
 */
export function listApps({ org }: ResourceParts, request: FastifyRequest, reply: FastifyReply): unknown[] {
  const q = queryText(request, "q")?.toLowerCase();
  const filter = queryText(request, "filter");
  const related = relatedId(filter);
  const limit = pageLimit(request, PAGE, MOST);
  const cursor = pageCursor(request, "0oa");
  const matches = filter === undefined ? () => true : compile(filter, appFilter);
  const rows = candidates(org, related)
    .filter((app) => cursor === undefined || app.id > cursor)
    .filter((app) => matches(related === undefined ? app : { ...app, [related.kind]: { id: related.id } }))
    .filter((app) => q === undefined || [app.name, app.label].some((text) => text.toLowerCase().startsWith(q)));
  const { page, next } = cutPage(rows, limit, (app) => app.id);
  setLinks(org, request, reply, { next, defaults: { limit }, hidden: HIDDEN });

  const expandedId = expandedUserId(request);
  if (expandedId !== undefined && (related?.kind !== "user" || related.id !== expandedId))
    throw refusal("E0000031", "expand=user/{userId} must be used with the filter user.id eq for the same user.");
  return page.map((app) => ({ ...presentApp(org, app), ...embeddedUser(org, app, expandedId) }));
}

/** `_embedded.user` of an app, as `expand=user/{id}` asks for it; empty when the person does not have the app. */
export function embeddedUser(org: Org, app: App, userId: string | undefined): object {
  const user = userId === undefined ? undefined : org.users.get(userId);
  const assignment = user === undefined ? undefined : assignmentOf(org, app, user);
  return assignment === undefined ? {} : { _embedded: { user: presentAssignment(org, app, assignment) } };
}

/** The person `expand=user/{id}` names. Throws E0000001 for any other expansion, as recorded. */
export function expandedUserId(request: FastifyRequest): string | undefined {
  const expand = queryText(request, "expand");
  if (expand === undefined) return undefined;
  const id = /^user\/(\w+)$/.exec(expand)?.[1];
  if (id === undefined) throw invalid("RequestParams", "Expand query is malformed.");
  return id;
}

type Related = { kind: "user" | "group"; id: string };

function relatedId(filter: string | undefined): Related | undefined {
  const [, kind, id] = /\b(user|group)\.id\s+eq\s+"([^"]*)"/i.exec(filter ?? "") ?? [];
  return id === undefined ? undefined : { kind: kind as Related["kind"], id };
}

function candidates(org: Org, related: Related | undefined): App[] {
  if (related === undefined) return org.apps.keys.all().map((id) => org.apps.get(id) as App);
  if (related.kind === "group")
    return org.appsOfGroup
      .of(related.id)
      .all()
      .map((id) => org.apps.get(id) as App);
  const user = org.users.get(related.id);
  return user === undefined ? [] : appsOf(org, user);
}
