import type { FastifyReply, FastifyRequest } from "fastify";
import { objectBody, objectPart, pathText, queryText } from "../../http/input.ts";
import { cutPage, pageCursor, pageLimit, setLinks } from "../../http/paging.ts";
import type { Realm } from "../../model-settings.ts";
import { refusal } from "../../org/okta-error.ts";
import type { Org } from "../../org/org.ts";
import { createRealm, deleteRealm, replaceRealm } from "../../org/realms/change-realm.ts";
import { findRealm } from "../../org/realms/find-realm.ts";
import { isRealmProperty } from "../../search/dialects.ts";
import type { Resource, ResourceParts } from "../parts.ts";
import { ignoredOrder, searchOf } from "../users/list-users.ts";

const MOST = 200;
const SEARCH_PAGE = 10;
/** Okta searches also when nobody asked it to, and says so in the links (recorded). */
const EVERY_REALM = "id pr";

/** `/realms` and `/realms/{realmId}`. */
export const realms: Resource = (app, parts) => {
  const { org } = parts;
  const requested = (request: FastifyRequest): Realm => findRealm(org, pathText(request, "realmId"));

  app.get("/api/v1/realms", async (request, reply) =>
    listRealms(parts, request, reply).map((realm) => presentRealm(org, realm)),
  );

  app.post("/api/v1/realms", async (request) => presentRealm(org, createRealm(org, profileInput(request))));

  app.get("/api/v1/realms/:realmId", async (request) => presentRealm(org, requested(request)));

  app.put("/api/v1/realms/:realmId", async (request) =>
    presentRealm(org, replaceRealm(org, requested(request), profileInput(request))),
  );

  app.delete("/api/v1/realms/:realmId", async (request, reply) => {
    deleteRealm(org, requested(request));
    return reply.code(204).send();
  });
};

function listRealms({ org, realmSearcher }: ResourceParts, request: FastifyRequest, reply: FastifyReply): Realm[] {
  const search = searchOf(request, isRealmProperty);
  const limit = pageLimit(request, queryText(request, "search") === undefined ? MOST : SEARCH_PAGE, MOST);
  const expression = search.expression || EVERY_REALM;
  const found = realmSearcher.page({ ...search, expression }, pageCursor(request, "guo"), limit);
  if (found === undefined) throw refusal("E0000029", "Invalid cursor.");
  const { page, next } = cutPage(found, limit, (realm) => realm.id);
  setLinks(org, request, reply, { next, defaults: { limit, search: expression }, hidden: ignoredOrder(request) });
  return page;
}

function profileInput(request: FastifyRequest): Record<string, unknown> {
  return objectPart(objectBody(request), "profile") ?? {};
}

function presentRealm(org: Org, { id, created, lastUpdated, isDefault, profile }: Realm): Record<string, unknown> {
  const self = { rel: "self", href: `${org.url}/api/v1/realms/${id}`, method: "GET" };
  return { id, created, lastUpdated, profile, isDefault, _links: { self } };
}
