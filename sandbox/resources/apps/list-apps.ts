import type { FastifyReply, FastifyRequest } from "fastify";
import { queryFlag, queryText } from "../../http/input.ts";
import { cutPage, pageCursor, pageLimit, setLinks } from "../../http/paging.ts";
import type { App } from "../../model.ts";
import { assignmentOf, appsOf } from "../../org/apps/assignments.ts";
import { refusal } from "../../org/okta-error.ts";
import type { Org } from "../../org/org.ts";
import { appFilter } from "../../search/dialects.ts";
import { compile } from "../../search/expression.ts";
import type { ResourceParts } from "../parts.ts";
import { presentApp, presentAppBriefly, presentAssignment } from "./present-app.ts";

const PAGE = 20;
const MOST = 200;

/**
 * `GET /apps`: all, or by `q` (begins name or label) and `filter`. `filter=user.id eq "…"` lists what somebody has,
 * `group.id eq "…"` what is assigned to a group; `expand=user/{id}` adds how the person has it.
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
  setLinks(org, request, reply, { next, defaults: { limit } });

  const present = queryFlag(request, "useOptimization", false) ? presentAppBriefly : presentApp;
  const expandedId = expandedUserId(request);
  if (expandedId !== undefined && (related?.kind !== "user" || related.id !== expandedId))
    throw refusal("E0000031", "expand=user/{userId} must be used with the filter user.id eq for the same user.");
  return page.map((app) => ({ ...present(org, app), ...embeddedUser(org, app, expandedId) }));
}

/** `_embedded.user` of an app, as `expand=user/{id}` asks for it; empty when the person does not have the app. */
export function embeddedUser(org: Org, app: App, userId: string | undefined): object {
  const user = userId === undefined ? undefined : org.users.get(userId);
  const assignment = user === undefined ? undefined : assignmentOf(org, app, user);
  return assignment === undefined ? {} : { _embedded: { user: presentAssignment(org, app, assignment) } };
}

/** The person whom `expand=user/{id}` names. */
export function expandedUserId(request: FastifyRequest): string | undefined {
  return /^user\/(\w+)$/.exec(queryText(request, "expand") ?? "")?.[1];
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
