import { signedIn } from "#lib/auth/signed-in.ts";
import { ruleWords } from "#lib/policy/rule-words.ts";
import { runtime } from "#lib/runtime.ts";
import type { RuleRow, RulesPage, RulesQuery } from "#lib/schemas/groups.ts";
import type { OktaGroupRule } from "#lib/schemas/okta/group.ts";
import { RULE_STATUSES } from "#lib/schemas/vocabulary/groups.ts";
import { listGroupRules } from "#lib/services/groups/list-rules.ts";
import { oneOf } from "#lib/utils/one-of.ts";
import { remember } from "#lib/utils/remember.ts";
import { attributeTitles } from "../schema.ts";

/** Rules change rarely, and nearly every page of people and groups needs them. */
const RULES_FOR_MS = 60_000;
const kept = remember<OktaGroupRule[]>(RULES_FOR_MS);
/** Rows of a page; who looks for one among more than these searches. */
const MOST_ROWS = 200;

/** Every rule of the org, a minute old at most. @throws OktaError */
export function groupRules(): Promise<OktaGroupRule[]> {
  const { consoleOkta: okta } = runtime();
  return kept.get(okta.orgUrl, () => listGroupRules(okta));
}

/** The groups that a rule puts people into, by id. */
export function filledBy(rule: OktaGroupRule): readonly string[] {
  return rule.actions?.assignUserToGroups?.groupIds ?? [];
}

/** Rules as pages show them, with their expressions in words. @throws OktaError */
export async function describeRules(rules: readonly OktaGroupRule[]): Promise<RuleRow[]> {
  const [all, titles] = await Promise.all([groupRules(), attributeTitles()]);
  const names = new Map(all.flatMap(({ _embedded }) => Object.entries(_embedded?.groupIdToGroupNameMap ?? {})));
  const vocabulary = {
    groupName: (id: string) => names.get(id) ?? null,
    attributeTitle: (name: string) => titles.get(name) ?? null,
  };
  return rules.map((rule) => {
    const expression = rule.conditions?.expression?.value ?? "";
    return {
      id: rule.id,
      name: rule.name,
      status: oneOf(RULE_STATUSES, rule.status) ?? "INACTIVE",
      expression,
      words: ruleWords(expression, vocabulary),
      groups: filledBy(rule).map((id) => ({ id, name: names.get(id) ?? id })),
      excluded: rule.conditions?.people?.users?.exclude?.length ?? 0,
      lastUpdated: rule.lastUpdated ?? null,
    };
  });
}

/**
 * The org's group rules by name, of those a part of whose name, expression or groups matches.
 * @throws AccessRefused, OktaError
 */
export async function listRules({ q, status }: RulesQuery): Promise<RulesPage> {
  await signedIn();
  const wanted = q.toLowerCase();
  const rules = await describeRules(await groupRules());
  const matching = rules
    .filter((rule) => status.length === 0 || status.includes(rule.status))
    .filter(({ name, expression, groups }) =>
      [name, expression, ...groups.map((group) => group.name)].some((text) => text.toLowerCase().includes(wanted)),
    )
    .toSorted((a, b) => a.name.localeCompare(b.name));
  return { rows: matching.slice(0, MOST_ROWS), total: matching.length };
}
