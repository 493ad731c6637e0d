import { signedIn } from "#lib/auth/signed-in.ts";
import { oktaFor } from "#lib/runtime.ts";
import { OktaPolicyRuleSchema, type OktaPolicy } from "#lib/schemas/okta/policy.ts";
import type { PoliciesQuery, PolicyRow } from "#lib/schemas/policies.ts";
import { POLICY_TYPE_KEYS } from "#lib/schemas/vocabulary/policy-types.ts";
import { allPolicies } from "#lib/services/policies/list.ts";
import { oneOf } from "#lib/utils/one-of.ts";
import { whoWords } from "./conditions.ts";
import { Names } from "./names.ts";
import { ConditionsShape, read } from "./shapes.ts";

/**
 * Every policy of a type, in the order Okta goes through them. There are a few dozen of a type at most, so they come
 * at once, and the page searches among them.
 * @throws AccessRefused, OktaError
 */
export async function listPolicyRows(query: PoliciesQuery, signal?: AbortSignal): Promise<PolicyRow[]> {
  const okta = oktaFor(await signedIn());
  const names = new Names(okta);
  const found = await Array.fromAsync(allPolicies(okta, { type: query.type, expand: "rules", signal }));
  const rows = await Promise.all(found.map((policy) => toPolicyRow(policy, names)));
  return rows.toSorted((a, b) => (a.priority ?? Infinity) - (b.priority ?? Infinity));
}

/** A policy as a list shows it; its rules are counted where Okta has sent them along. */
export async function toPolicyRow(policy: OktaPolicy, names: Names): Promise<PolicyRow> {
  const conditions = read(ConditionsShape, policy.conditions);
  const who = conditions ? await whoWords(conditions, names) : [];
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
