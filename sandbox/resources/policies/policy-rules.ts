import type { FastifyRequest } from "fastify";
import { objectBody, objectPart, pathText, queryFlag, textPart } from "../../http/input.ts";
import { cutPage, pageCursor, pageLimit, setLinks } from "../../http/paging.ts";
import { callFor } from "../../http/request-state.ts";
import type { PolicyRuleInput } from "../../org/policies/change-policy-rule.ts";
import {
  createPolicyRule,
  deletePolicyRule,
  replacePolicyRule,
  setPolicyRuleStatus,
} from "../../org/policies/change-policy-rule.ts";
import { findPolicy, findPolicyRule, rulesOfPolicy } from "../../org/policies/find-policy.ts";
import type { Resource } from "../parts.ts";
import { presentPolicyRule } from "./present-policy.ts";

const MOST = 200;
const PATH = "/api/v1/policies/:policyId/rules";

/** `/policies/{policyId}/rules` and what is below it. */
export const policyRules: Resource = (app, { org }) => {
  const policyOf = (request: FastifyRequest) => findPolicy(org, pathText(request, "policyId"));
  const requested = (request: FastifyRequest) => {
    const policy = policyOf(request);
    return { policy, rule: findPolicyRule(org, policy, pathText(request, "ruleId")) };
  };

  app.get(PATH, async (request, reply) => {
    const policy = policyOf(request);
    const rules = rulesOfPolicy(org, policy.id);
    const after = pageCursor(request, policy.id.startsWith("00p") ? "0pr" : "rul");
    const rest = rules.slice(rules.findIndex(({ id }) => id === after) + 1);
    const { page, next } = cutPage(rest, pageLimit(request, MOST, MOST), ({ id }) => id);
    setLinks(org, request, reply, { next, onlyPages: true });
    return page.map((rule) => presentPolicyRule(org, rule));
  });

  app.post(PATH, async (request) => {
    const activate = queryFlag(request, "activate", true);
    const rule = createPolicyRule(org, callFor(request), policyOf(request), ruleInput(request), activate);
    return presentPolicyRule(org, rule);
  });

  app.get(`${PATH}/:ruleId`, async (request) => presentPolicyRule(org, requested(request).rule));

  app.put(`${PATH}/:ruleId`, async (request) => {
    const { policy, rule } = requested(request);
    return presentPolicyRule(org, replacePolicyRule(org, callFor(request), policy, rule, ruleInput(request)));
  });

  app.delete(`${PATH}/:ruleId`, async (request, reply) => {
    const { policy, rule } = requested(request);
    deletePolicyRule(org, callFor(request), policy, rule);
    return reply.code(204).send();
  });

  for (const [verb, status] of Object.entries({ activate: "ACTIVE", deactivate: "INACTIVE" } as const))
    app.post(`${PATH}/:ruleId/lifecycle/${verb}`, async (request, reply) => {
      const { policy, rule } = requested(request);
      setPolicyRuleStatus(org, callFor(request), policy, rule, status);
      return reply.code(204).send();
    });
};

function ruleInput(request: FastifyRequest): PolicyRuleInput {
  const body = objectBody(request);
  return {
    type: textPart(body, "type"),
    name: textPart(body, "name") ?? "",
    priority: typeof body.priority === "number" ? body.priority : undefined,
    conditions: body.conditions === null ? null : objectPart(body, "conditions"),
    actions: objectPart(body, "actions"),
  };
}
