import { z } from "zod";
import { OktaIdSchema } from "#lib/schemas/okta/id.ts";
import type { OktaPolicyMapping, OktaPolicyRule } from "#lib/schemas/okta/policy.ts";
import type { PolicyMapping, PolicyOverview, DescribedRule } from "#lib/schemas/policies.ts";
import { getPolicy, listPolicyMappings, listPolicyRules } from "#lib/services/policies/get.ts";
import { part } from "../part.ts";
import { defineRead } from "../read.ts";
import { accessOf, describeActions } from "./actions.ts";
import { describeNetwork, describeCircumstances, describePeople } from "./conditions.ts";
import { toPolicyRow } from "./list.ts";
import { Names } from "./names.ts";
import { describeSettings } from "./settings.ts";
import { ActionsShape, ConditionsShape, read, SettingsShape } from "./shapes.ts";

/** A policy with its rules and what it applies to, in words. */
export const policy = defineRead({
  asks: ["policy.get", "policy.rules", "policy.mappings", "group.get", "user.get", "zone.get", "app.get"],
  params: z.object({ policyId: OktaIdSchema }),
  run: async ({ policyId }, { okta }): Promise<PolicyOverview> => {
    const names = new Names(okta);
    const rules = part(
      listPolicyRules(okta, { policyId }).then((list) => Promise.all(list.map((rule) => toDescription(rule, names)))),
    );
    const mappings = part(
      listPolicyMappings(okta, { policyId }).then((list) => Promise.all(list.map((each) => toMapping(each, names)))),
    );
    const found = await getPolicy(okta, { policyId });
    const conditions = read(ConditionsShape, found.conditions);
    const settings = read(SettingsShape, found.settings);
    const ownRules = await rules;
    return {
      policy: {
        ...(await toPolicyRow(found, names)),
        rules: ownRules.ok ? ownRules.items.filter(({ active }) => active).length : 0,
        created: textOf(found["created"]),
        lastUpdated: textOf(found["lastUpdated"]),
      },
      who: conditions ? await describePeople(conditions, names) : [],
      settings: settings ? describeSettings(settings) : [],
      rules: ownRules,
      mappings: await mappings,
      source: sourceOf(found),
    };
  },
});

async function toDescription(rule: OktaPolicyRule, names: Names): Promise<DescribedRule> {
  const conditions = read(ConditionsShape, rule.conditions);
  const actions = read(ActionsShape, rule.actions);
  return {
    id: rule.id,
    name: rule.name,
    active: rule.status === "ACTIVE",
    system: rule["system"] === true,
    priority: rule.priority ?? null,
    who: conditions ? await describePeople(conditions, names) : [],
    from: conditions ? await describeNetwork(conditions, names) : [],
    when: conditions ? describeCircumstances(conditions) : [],
    follows: actions ? describeActions(actions) : [],
    access: actions ? accessOf(actions) : null,
    source: sourceOf(rule),
  };
}

async function toMapping(mapping: OktaPolicyMapping, names: Names): Promise<PolicyMapping> {
  // What it applies to is named by a link alone (Policies API, `PolicyMapping`).
  const links = mapping["_links"] as { application?: { href?: string } } | null | undefined;
  const appId = links?.application?.href?.split("/").at(-1) ?? null;
  return { id: mapping.id, appId, label: appId ? await names.of("app", appId) : mapping.id };
}

function sourceOf(value: Record<string, unknown>): string {
  const { _links, _embedded, ...rest } = value;
  return JSON.stringify(rest, null, 2);
}

function textOf(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}
