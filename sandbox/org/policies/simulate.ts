import type { Policy, PolicyRule, PolicyType } from "../../model-settings.ts";
import { findApp } from "../apps/find-app.ts";
import { findGroup } from "../groups/find-group.ts";
import { groupIdsOf } from "../membership.ts";
import type { Org } from "../org.ts";
import { userById } from "../users/find-user.ts";
import { policiesOf, rulesOfPolicy } from "./find-policy.ts";
import { POLICY_KINDS } from "./kinds.ts";

/** Types that can be simulated, by Okta's API description. */
export const SIMULATED = [
  "OKTA_SIGN_ON",
  "ACCESS_POLICY",
  "MFA_ENROLL",
  "PROFILE_ENROLLMENT",
] as const satisfies PolicyType[];

/** Who opens the app, from where. Either a person or groups. */
export type Circumstances = { appId: string; userId?: string; groupIds: readonly string[]; zoneIds: readonly string[] };

type Verdict = { policy: Policy; matches: boolean; rules: { rule: PolicyRule; matches: boolean }[] };

/**
 * Goes through the policies of one type as someone opens an app, until one applies, and through its rules until one
 * does. Conditions about people, groups and network zones count; others are taken as met. Throws E0000007.
 */
export function simulate(org: Org, type: PolicyType, given: Circumstances): Verdict[] {
  findApp(org, given.appId);
  if (given.userId !== undefined) userById(org, given.userId);
  for (const id of given.groupIds) findGroup(org, id);
  const verdicts: Verdict[] = [];
  for (const policy of policiesFor(org, type, given.appId)) {
    const matches = meets(org, policy.conditions, given);
    verdicts.push({ policy, matches, rules: matches ? triedRules(org, policy, given) : [] });
    if (matches) break;
  }
  return verdicts;
}

function policiesFor(org: Org, type: PolicyType, appId: string): Policy[] {
  const active = policiesOf(org, type).filter(({ status }) => status === "ACTIVE");
  if (!POLICY_KINDS[type].mapped) return active;
  const mapped = new Set(
    [...org.policyMappings.values()].flatMap(({ policyId, resourceId }) => (resourceId === appId ? [policyId] : [])),
  );
  return active.filter(({ id }) => mapped.has(id));
}

function triedRules(org: Org, policy: Policy, given: Circumstances): Verdict["rules"] {
  const tried: Verdict["rules"] = [];
  for (const rule of rulesOfPolicy(org, policy.id).filter(({ status }) => status === "ACTIVE")) {
    const matches = meets(org, rule.conditions, given);
    tried.push({ rule, matches });
    if (matches) break;
  }
  return tried;
}

type Lists = { include?: string[]; exclude?: string[] } | null;
type Conditions = {
  people?: { users?: Lists; groups?: Lists } | null;
  network?: { connection?: string; include?: string[]; exclude?: string[] } | null;
};

function meets(org: Org, conditions: Record<string, unknown> | null, given: Circumstances): boolean {
  const { people, network } = (conditions ?? {}) as Conditions;
  const users = given.userId === undefined ? [] : [given.userId];
  const groups = given.userId === undefined ? given.groupIds : [...groupIdsOf(org, given.userId)];
  if (isExcluded(people?.users, users) || isExcluded(people?.groups, groups)) return false;
  const lists = [people?.users?.include ?? [], people?.groups?.include ?? []];
  const named = lists.some((list) => list.length > 0);
  const included = lists[0]?.some((id) => users.includes(id)) || lists[1]?.some((id) => isIn(org, groups, id));
  return (!named || included === true) && meetsNetwork(network, given.zoneIds);
}

/** Everyone is in Everyone without a membership of their own. */
function isIn(org: Org, groups: readonly string[], id: string): boolean {
  return id === org.everyoneId || groups.includes(id);
}

function isExcluded(lists: Lists | undefined, ids: readonly string[]): boolean {
  return (lists?.exclude ?? []).some((id) => ids.includes(id));
}

function meetsNetwork(network: Conditions["network"], zoneIds: readonly string[]): boolean {
  if (network?.connection !== "ZONE") return true;
  if (network.exclude?.some((id) => zoneIds.includes(id))) return false;
  return !network.include || network.include.some((id) => zoneIds.includes(id));
}
