import type { FastifyRequest } from "fastify";
import { objectBody, pathText, textPart } from "../../http/input.ts";
import { cutPage, pageCursor, pageLimit, setLinks } from "../../http/paging.ts";
import { callFor } from "../../http/request-state.ts";
import type { App } from "../../model.ts";
import { findApp } from "../../org/apps/find-app.ts";
import { OktaError } from "../../org/okta-error.ts";
import { findMapping, findPolicy, mappingsOf } from "../../org/policies/find-policy.ts";
import { createMapping, deleteMapping } from "../../org/policies/mappings.ts";
import { presentApp } from "../apps/present-app.ts";
import type { Resource } from "../parts.ts";
import { presentMapping } from "./present-policy.ts";

const PATH = "/api/v1/policies/:policyId/mappings";
const PAGE = 20;
const MOST = 200;

/** `/policies/{policyId}/mappings`, `/policies/{policyId}/app` and, from the app's side, `/apps/{appId}/policies/{policyId}`. */
export const policyMappings: Resource = (app, { org }) => {
  const policyOf = (request: FastifyRequest) => findPolicy(org, pathText(request, "policyId"));

  app.get(PATH, async (request) => {
    return mappingsOf(org, policyOf(request).id).map((mapping) => presentMapping(org, mapping));
  });

  app.post(PATH, async (request) => {
    const body = objectBody(request);
    // Recorded with the type of a policy instead of APP.
    if (![undefined, "APP"].includes(textPart(body, "resourceType")))
      throw new OktaError("E0000001", "Policy mappings are no longer supported on this endpoint.", []);
    const resourceId = textPart(body, "resourceId");
    return presentMapping(org, createMapping(org, callFor(request), policyOf(request), resourceId));
  });

  app.get(`${PATH}/:mappingId`, async (request) =>
    presentMapping(org, findMapping(org, policyOf(request), pathText(request, "mappingId"))),
  );

  app.delete(`${PATH}/:mappingId`, async (request, reply) => {
    const policy = policyOf(request);
    deleteMapping(org, policy, findMapping(org, policy, pathText(request, "mappingId")));
    return reply.code(204).send();
  });

  app.get("/api/v1/policies/:policyId/app", async (request, reply) => {
    const apps = mappingsOf(org, policyOf(request).id).map(({ resourceId }) => org.apps.get(resourceId));
    const known = apps.filter((row): row is App => row !== undefined).toSorted((a, b) => (a.id < b.id ? -1 : 1));
    const limit = pageLimit(request, PAGE, MOST);
    const after = pageCursor(request, "0oa") ?? "";
    const rest = known.filter(({ id }) => id > after);
    const { page, next } = cutPage(rest, limit, ({ id }) => id);
    setLinks(org, request, reply, { next, defaults: { limit } });
    reply.header("okta-collection-count", String(known.length));
    return page.map((row) => presentApp(org, row));
  });

  app.put("/api/v1/apps/:appId/policies/:policyId", async (request, reply) => {
    const { id } = findApp(org, pathText(request, "appId"));
    createMapping(org, callFor(request), policyOf(request), id);
    return reply.code(204).send();
  });
};
