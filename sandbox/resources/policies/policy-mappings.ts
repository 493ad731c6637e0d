import type { FastifyRequest } from "fastify";
import { objectBody, pathText, textPart } from "../../http/input.ts";
import { setLinks } from "../../http/paging.ts";
import { callFor } from "../../http/request-state.ts";
import type { App } from "../../model.ts";
import { findMapping, findPolicy, mappingsOf } from "../../org/policies/find-policy.ts";
import { createMapping, deleteMapping } from "../../org/policies/mappings.ts";
import { presentApp } from "../apps/present-app.ts";
import type { Resource } from "../parts.ts";
import { presentMapping } from "./present-policy.ts";

const PATH = "/api/v1/policies/:policyId/mappings";

/** `/policies/{policyId}/mappings` and `/policies/{policyId}/app`: the apps a policy applies to. */
export const policyMappings: Resource = (app, { org }) => {
  const policyOf = (request: FastifyRequest) => findPolicy(org, pathText(request, "policyId"));

  app.get(PATH, async (request, reply) => {
    setLinks(org, request, reply, {});
    return mappingsOf(org, policyOf(request).id).map((mapping) => presentMapping(org, mapping));
  });

  app.post(PATH, async (request) => {
    const resourceId = textPart(objectBody(request), "resourceId");
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
    setLinks(org, request, reply, {});
    return apps.filter((row): row is App => row !== undefined).map((row) => presentApp(org, row));
  });
};
