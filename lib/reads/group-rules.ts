import { describeRule } from "#lib/policy/describe-rule.ts";
import { runtime } from "#lib/runtime.ts";
import { type RuleRow, type RulesPage, type RulesQuery, RulesQuerySchema } from "#lib/schemas/groups.ts";
import type { OktaGroupRule } from "#lib/schemas/okta/group.ts";
import { RULE_STATUS_LABELS, RULE_STATUSES } from "#lib/schemas/vocabulary/groups.ts";
import { listGroupRules } from "#lib/services/groups/list-rules.ts";
import { oneOf } from "#lib/utils/one-of.ts";
import { type Picking, pickRows } from "#lib/utils/pick-rows.ts";
import { remember } from "#lib/utils/remember.ts";
import { defineCsv } from "./csv.ts";
import { defineRead } from "./read.ts";
import { attributeTitles } from "./schema.ts";

const picking: Picking<RuleRow, "status", RulesQuery["sort"]> = {
  text: ({ name, expression, groups }) => [name, expression, ...groups.map((group) => group.name)],
  filters: { status: ({ status }) => status },
  order: {
    name: ({ name }) => name,
    status: ({ status }) => status,
    excluded: ({ excluded }) => excluded,
    lastUpdated: ({ lastUpdated }) => lastUpdated,
  },
};

/** A page of the org's group rules; Okta can only list them, so they are searched here. */
export const rules = defineRead({
  asks: ["groupRule.list", "userSchema.get"],
  params: RulesQuerySchema,
  run: async (query): Promise<RulesPage> => {
    const { page, limit } = query;
    const all = await everyRule(query);
    return { rows: all.slice((page - 1) * limit, page * limit), total: all.length };
  },
  csv: defineCsv<typeof RulesQuerySchema, RuleRow>({
    what: "group rules",
    params: RulesQuerySchema,
    rows: everyRule,
    columns: [
      { heading: "Okta id", of: ({ id }) => id },
      { heading: "Rule", of: ({ name }) => name },
      { heading: "Status", of: ({ status }) => RULE_STATUS_LABELS[status].title, shownAs: "status" },
      { heading: "Condition", of: ({ words }) => words, shownAs: "expression" },
      { heading: "Expression", of: ({ expression }) => expression, shownAs: "expression" },
      { heading: "Into", of: ({ groups }) => groups.map(({ name }) => name).join("; "), shownAs: "groups" },
      { heading: "Excluded", of: ({ excluded }) => excluded, shownAs: "excluded" },
      { heading: "Updated", of: ({ lastUpdated }) => lastUpdated, shownAs: "lastUpdated" },
    ],
  }),
});

/** All of them that the query is about, in its order. */
async function everyRule(query: RulesQuery): Promise<RuleRow[]> {
  const all = await describeRules(await groupRules());
  // Those alike in what they are sorted by stay in order of their names.
  return pickRows(
    all.toSorted((a, b) => a.name.localeCompare(b.name)),
    picking,
    query,
  );
}

/** Rules change rarely, and nearly every page of people and groups needs them. */
const RULES_FOR_MS = 60_000;
const kept = remember<OktaGroupRule[]>(RULES_FOR_MS);

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
export async function describeRules(some: readonly OktaGroupRule[]): Promise<RuleRow[]> {
  const [all, titles] = await Promise.all([groupRules(), attributeTitles()]);
  const names = new Map(all.flatMap(({ _embedded }) => Object.entries(_embedded?.groupIdToGroupNameMap ?? {})));
  const vocabulary = {
    groupName: (id: string) => names.get(id) ?? null,
    attributeTitle: (name: string) => titles.get(name) ?? null,
  };
  return some.map((rule) => {
    const expression = rule.conditions?.expression?.value ?? "";
    return {
      id: rule.id,
      name: rule.name,
      status: oneOf(RULE_STATUSES, rule.status) ?? "INACTIVE",
      expression,
      words: describeRule(expression, vocabulary),
      groups: filledBy(rule).map((id) => ({ id, name: names.get(id) ?? id })),
      excluded: rule.conditions?.people?.users?.exclude?.length ?? 0,
      lastUpdated: rule.lastUpdated ?? null,
    };
  });
}
