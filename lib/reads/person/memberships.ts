import type { Okta } from "#lib/okta/port.ts";
import { whyNotEditGroup } from "#lib/policy/group-edits.ts";
import type { OktaGroup } from "#lib/schemas/okta/group.ts";
import type { GroupOfPerson } from "#lib/schemas/person.ts";
import { listMemberRules } from "#lib/services/groups/member-rules.ts";
import { describeRules, filledBy, groupRules } from "../group-rules.ts";

/**
 * How each membership came about. Only groups that some rule fills are asked about, since each costs a call.
 * @throws OktaError
 */
export async function describeMemberships(
  okta: Okta,
  userId: string,
  groups: readonly OktaGroup[],
): Promise<GroupOfPerson[]> {
  const rules = await groupRules();
  const filled = new Set(rules.flatMap(filledBy));
  const feeding = rules.filter((rule) => filledBy(rule).some((id) => groups.some((group) => group.id === id)));
  const words = new Map((await describeRules(feeding)).map((rule) => [rule.id, rule.words]));
  const described = await Promise.all(
    groups.map(async (group) => {
      const because = filled.has(group.id) ? await listMemberRules(okta, { groupId: group.id, userId }) : [];
      return {
        id: group.id,
        name: group.profile.name,
        description: group.profile.description ?? null,
        type: group.type,
        rules: because.map(({ id, name }) => ({ id, name, words: words.get(id) ?? null })),
        whyNotRemove: whyNotEditGroup(group.type, null),
      };
    }),
  );
  return described.toSorted((a, b) => a.name.localeCompare(b.name));
}
