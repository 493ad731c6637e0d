import { z } from "zod";
import { OktaPolicyRuleSchema, type OktaPolicy } from "#lib/schemas/okta/policy.ts";
import { PoliciesQuerySchema, type PoliciesQuery, type PolicyRow } from "#lib/schemas/policies.ts";
import { POLICY_SORT_KEYS, POLICY_STATUSES, policyPicking } from "#lib/schemas/vocabulary/policies.ts";
import { POLICY_TYPE_KEYS, POLICY_TYPE_TITLES } from "#lib/schemas/vocabulary/policy-types.ts";
import { allPolicies } from "#lib/services/policies/list.ts";
import { oneOf } from "#lib/utils/one-of.ts";
import { pickRows } from "#lib/utils/pick-rows.ts";
import { ChosenSchema, defineCsv } from "../csv.ts";
import { defineRead, type Reading } from "../read.ts";
import { describePeople } from "./conditions.ts";
import { Names } from "./names.ts";
import { ConditionsShape, read } from "./shapes.ts";

const ChosenPolicies = ChosenSchema.extend({
  ...PoliciesQuerySchema.shape,
  status: z.array(z.enum(POLICY_STATUSES)).default([]),
  sort: z.enum(POLICY_SORT_KEYS).default("priority"),
});

/**
 * Every policy of a type, in the order Okta goes through them. There are a few dozen of a type at most, so they come
 * at once, and the page searches among them.
 */
export const policies = defineRead({
  asks: ["policy.list", "group.get", "user.get"],
  params: PoliciesQuerySchema,
  run: everyPolicy,
  csv: defineCsv<typeof ChosenPolicies, PolicyRow>({
    what: "policies",
    params: ChosenPolicies,
    rows: async (query, reading) => pickRows(await everyPolicy(query, reading), policyPicking, query),
    columns: [
      { heading: "Okta id", of: ({ id }) => id },
      { heading: "Kind", of: ({ type }) => type && POLICY_TYPE_TITLES[type] },
      { heading: "Name", of: ({ name }) => name },
      { heading: "Order", of: ({ priority }) => priority, shownAs: "priority" },
      { heading: "State", of: ({ active }) => (active ? "Active" : "Inactive"), shownAs: "active" },
      { heading: "For", of: ({ who }) => who, shownAs: "who" },
      { heading: "Active rules", of: ({ rules }) => rules, shownAs: "rules" },
      { heading: "Description", of: ({ description }) => description, shownAs: "description" },
    ],
  }),
});

async function everyPolicy({ type }: PoliciesQuery, { okta, signal }: Reading): Promise<PolicyRow[]> {
  const names = new Names(okta);
  const found = await Array.fromAsync(allPolicies(okta, { type, expand: "rules", signal }));
  const rows = await Promise.all(found.map((policy) => toPolicyRow(policy, names)));
  return rows.toSorted((a, b) => (a.priority ?? Infinity) - (b.priority ?? Infinity));
}

/** A policy as a list shows it; its rules are counted where Okta has sent them along. */
export async function toPolicyRow(policy: OktaPolicy, names: Names): Promise<PolicyRow> {
  const conditions = read(ConditionsShape, policy.conditions);
  const who = conditions ? await describePeople(conditions, names) : [];
  return {
    id: policy.id,
    name: policy.name,
    description: policy.description ?? null,
    type: oneOf(POLICY_TYPE_KEYS, policy.type) ?? null,
    active: policy.status === "ACTIVE",
    system: policy.system === true,
    priority: policy.priority ?? null,
    who: who.join("; ") || "Everybody",
    rules: embeddedRules(policy).filter(({ status }) => status === "ACTIVE").length,
  };
}

function embeddedRules(policy: OktaPolicy) {
  const embedded = policy["_embedded"] as { rules?: unknown } | null | undefined;
  return OktaPolicyRuleSchema.array().safeParse(embedded?.rules ?? []).data ?? [];
}
