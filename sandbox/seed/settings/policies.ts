import type { Policy, PolicyMapping, PolicyRule, PolicyType } from "#sandbox/model-settings.ts";
import { policyTypes } from "#sandbox/model-settings.ts";
import { catchAllRule } from "#sandbox/org/policies/catch-all.ts";
import { defaultRule, defaultSettings } from "#sandbox/org/policies/defaults.ts";
import { POLICY_KINDS } from "#sandbox/org/policies/kinds.ts";
import { numbered } from "#sandbox/org/policies/priorities.ts";
import { Dice } from "#sandbox/seed/dice.ts";
import { oktaId } from "#sandbox/seed/ids.ts";
import { DAY, stamp, wholeSecond } from "#sandbox/seed/moments.ts";
import { ownPolicies } from "#sandbox/seed/settings/own-policies.ts";
import type { SettingsBasis } from "#sandbox/seed/settings/basis.ts";

/** The system's own policy of each type, some of the company's, their rules, and which app is under which. */
export function makePolicies({ groups, apps, seed, now }: SettingsBasis): {
  policies: Policy[];
  policyRules: PolicyRule[];
  policyMappings: PolicyMapping[];
} {
  const dice = new Dice(seed, "policies");
  const created = (): string => stamp(wholeSecond(now - dice.int(100, 900) * DAY));
  const everyone = groups.find(({ type }) => type === "BUILT_IN")?.id ?? "";
  const groupId = (name: string): string => groups.find(({ profile }) => profile.name === name)?.id ?? everyone;
  const policies: Policy[] = [];
  const policyRules: PolicyRule[] = [];

  const add = (type: PolicyType, name: string, description: string, rest: Partial<Policy>): Policy => {
    const at = created();
    const policy: Policy = {
      id: oktaId(dice, POLICY_KINDS[type].ids.policy),
      type,
      name,
      description,
      status: "ACTIVE",
      priority: 0,
      system: false,
      conditions: conditionsFor(type, everyone),
      created: at,
      lastUpdated: at,
      settings: defaultSettings(type),
      ...rest,
    };
    policies.push(policy);
    return policy;
  };

  for (const own of ownPolicies) {
    const people = own.group === undefined ? undefined : conditionsFor(own.type, groupId(own.group));
    const policy = add(own.type, own.name, own.description, {
      status: own.inactive ? "INACTIVE" : "ACTIVE",
      ...(people !== undefined && { conditions: people }),
    });
    const { first = 1, system = own.rules.length + 1 } = POLICY_KINDS[own.type].ruleNumbering ?? {};
    own.rules.forEach(({ name, actions }, index) => {
      const rule = { ...catchAllRule(policy, oktaId(dice, POLICY_KINDS[own.type].ids.rule), policy.created) };
      const conditions = defaultRule(own.type).conditions ?? { network: { connection: "ANYWHERE" } };
      policyRules.push({ ...rule, name, system: false, priority: first + index, conditions, actions });
    });
    if (POLICY_KINDS[own.type].catchAll)
      policyRules.push({
        ...catchAllRule(policy, oktaId(dice, "rul"), policy.created),
        priority: system,
      });
  }
  for (const type of policyTypes) {
    const policy = add(type, "Default Policy", DEFAULT_DESCRIPTION, { system: true });
    policyRules.push(catchAllRule(policy, oktaId(dice, POLICY_KINDS[type].ids.rule), policy.created));
  }
  const ranked = policyTypes.flatMap((type) => {
    const own = policies.filter((policy) => policy.type === type);
    return POLICY_KINDS[type].mapped ? own.map((policy) => ({ ...policy, priority: 1 })) : numbered(own);
  });
  return { policies: ranked, policyRules, policyMappings: mapApps(ranked, apps, dice) };
}

const DEFAULT_DESCRIPTION = "The default policy applies in all situations if no other policy applies.";

/** Okta keeps people only in the conditions of some types; the others have none. */
function conditionsFor(type: PolicyType, groupId: string): Policy["conditions"] {
  const people = { people: { groups: { include: [groupId] } } };
  if (type === "PASSWORD") return { ...people, authProvider: { provider: "OKTA" } };
  return type === "OKTA_SIGN_ON" || type === "MFA_ENROLL" ? people : null;
}

/** Apps that hold money or source code are under the strict policy, the rest under the default one. */
function mapApps(policies: readonly Policy[], apps: SettingsBasis["apps"], dice: Dice): PolicyMapping[] {
  const mapped = policies.filter(({ type }) => POLICY_KINDS[type].mapped);
  const standard = mapped.filter(({ system }) => system);
  const strict = mapped.find(({ system, type }) => !system && type === "ACCESS_POLICY");
  return apps.flatMap(({ app }) =>
    standard.map((policy): PolicyMapping => {
      const isStrict = policy.type === "ACCESS_POLICY" && STRICT.includes(app.name) && strict !== undefined;
      return { id: oktaId(dice, "pmp"), policyId: isStrict ? strict.id : policy.id, resourceId: app.id };
    }),
  );
}

const STRICT = ["netsuite", "github_cloud", "amazon_aws", "crowdstrike"];
