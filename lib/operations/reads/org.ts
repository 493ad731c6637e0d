import { z } from "zod";
import { KeywordsSchema } from "#lib/schemas/log.ts";
import { OktaIdSchema } from "#lib/schemas/okta/id.ts";
import { POLICY_TYPE_KEYS } from "#lib/schemas/vocabulary/policy-types.ts";
import { getEventHook, listEventHooks } from "#lib/services/event-hooks/read.ts";
import { allLogs, listLogs } from "#lib/services/logs/list.ts";
import { getPolicy, listPolicyMappings, listPolicyRules } from "#lib/services/policies/get.ts";
import { allPolicies, listPolicies } from "#lib/services/policies/list.ts";
import { allRealms, listRealms } from "#lib/services/realms/list.ts";
import { defineRead } from "./define.ts";

export const logs = defineRead({
  id: "log.list",
  endpoints: ["GET /api/v1/logs"],
  input: z.object({
    since: z.iso.datetime().optional(),
    until: z.iso.datetime().optional(),
    filter: z.string().optional(),
    q: KeywordsSchema.optional(),
    sortOrder: z.enum(["ASCENDING", "DESCENDING"]).optional(),
    limit: z.number().int().min(1).max(1000).optional(),
    after: z.string().optional(),
  }),
  run: listLogs,
  all: allLogs,
});

const OnPolicy = z.object({ policyId: OktaIdSchema });

export const policies = defineRead({
  id: "policy.list",
  endpoints: ["GET /api/v1/policies"],
  input: z.object({
    type: z.enum(POLICY_TYPE_KEYS),
    status: z.enum(["ACTIVE", "INACTIVE"]).optional(),
    q: z.string().optional(),
    expand: z.literal("rules").optional(),
    sortBy: z.string().optional(),
    limit: z.number().int().min(1).max(100).optional(),
    after: z.string().optional(),
    resourceId: z.string().optional(),
  }),
  run: listPolicies,
  all: allPolicies,
});

export const policy = defineRead({
  id: "policy.get",
  endpoints: ["GET /api/v1/policies/{policyId}"],
  input: OnPolicy,
  run: getPolicy,
});

export const policyRules = defineRead({
  id: "policy.rules",
  endpoints: ["GET /api/v1/policies/{policyId}/rules"],
  input: OnPolicy,
  run: listPolicyRules,
});

export const policyMappings = defineRead({
  id: "policy.mappings",
  endpoints: ["GET /api/v1/policies/{policyId}/mappings"],
  input: OnPolicy,
  run: listPolicyMappings,
});

export const realms = defineRead({
  id: "realm.list",
  endpoints: ["GET /api/v1/realms"],
  input: z.object({
    search: z.string().optional(),
    sortBy: z.string().optional(),
    sortOrder: z.enum(["asc", "desc"]).optional(),
    limit: z.number().int().min(1).max(200).optional(),
    after: z.string().optional(),
  }),
  run: listRealms,
  all: allRealms,
});

export const eventHooks = defineRead({
  id: "eventHook.list",
  endpoints: ["GET /api/v1/eventHooks"],
  input: z.object({}),
  run: listEventHooks,
});

export const eventHook = defineRead({
  id: "eventHook.get",
  endpoints: ["GET /api/v1/eventHooks/{eventHookId}"],
  input: z.object({ hookId: OktaIdSchema }),
  run: getEventHook,
});
