import type { FastifyRequest } from "fastify";
import { objectBody, objectPart, pathText, queryFlag, queryText, textPart } from "../../http/input.ts";
import { callFor } from "../../http/request-state.ts";
import type { PolicyInput } from "../../org/policies/change-policy.ts";
import {
  clonePolicy,
  createPolicy,
  deletePolicy,
  replacePolicy,
  setPolicyStatus,
} from "../../org/policies/change-policy.ts";
import { findPolicy, policyTypeOf } from "../../org/policies/find-policy.ts";
import type { Resource } from "../parts.ts";
import { listPolicies } from "./list-policies.ts";
import { presentListedPolicy, presentPolicy } from "./present-policy.ts";

/** `/policies`, `/policies/{policyId}` and its lifecycle. */
export const policies: Resource = (app, { org }) => {
  const requested = (request: FastifyRequest) => findPolicy(org, pathText(request, "policyId"));

  app.get("/api/v1/policies", async (request, reply) => {
    const expand = queryText(request, "expand");
    return listPolicies(org, request, reply).map((policy) => presentListedPolicy(org, policy, expand));
  });

  app.post("/api/v1/policies", async (request) => {
    const activate = queryFlag(request, "activate", true);
    return presentPolicy(org, createPolicy(org, callFor(request), policyInput(request), activate));
  });

  app.get("/api/v1/policies/:policyId", async (request) =>
    presentPolicy(org, requested(request), queryText(request, "expand")),
  );

  app.put("/api/v1/policies/:policyId", async (request) =>
    presentPolicy(org, replacePolicy(org, callFor(request), requested(request), policyInput(request))),
  );

  app.delete("/api/v1/policies/:policyId", async (request, reply) => {
    deletePolicy(org, callFor(request), requested(request));
    return reply.code(204).send();
  });

  app.post("/api/v1/policies/:policyId/clone", async (request) => ({
    ...presentPolicy(org, clonePolicy(org, callFor(request), requested(request))),
    ...{ created: null, lastUpdated: null },
  }));

  for (const [verb, status] of Object.entries({ activate: "ACTIVE", deactivate: "INACTIVE" } as const))
    app.post(`/api/v1/policies/:policyId/lifecycle/${verb}`, async (request, reply) => {
      setPolicyStatus(org, callFor(request), requested(request), status);
      return reply.code(204).send();
    });
};

function policyInput(request: FastifyRequest): PolicyInput {
  const body = objectBody(request);
  return {
    type: policyTypeOf(textPart(body, "type")),
    name: textPart(body, "name") ?? "",
    description: textPart(body, "description") ?? null,
    priority: typeof body.priority === "number" ? body.priority : undefined,
    conditions: objectPart(body, "conditions") ?? null,
    settings: objectPart(body, "settings"),
  };
}
