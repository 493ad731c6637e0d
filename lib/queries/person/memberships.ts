import type { Okta } from "#lib/okta/port.ts";
import type { OktaGroup, OktaGroupRule } from "#lib/schemas/okta/group.ts";
import type { GroupOfPerson } from "#lib/schemas/person.ts";
import { listGroupRules } from "#lib/services/groups/list-rules.ts";
import { listMemberRules } from "#lib/services/groups/member-rules.ts";
import { remember } from "#lib/utils/remember.ts";

const RULES_FOR_MS = 60_000;
const rulesOf = remember<OktaGroupRule[]>(RULES_FOR_MS);

/**
 * How each membership came about. Only groups that some rule fills are asked about, since each costs a call.
 * @throws OktaError
 */
export async function describeMemberships(
  okta: Okta,
  userId: string,
  groups: readonly OktaGroup[],
): Promise<GroupOfPerson[]> {
  const rules = await rulesOf.get(okta.orgUrl, () => listGroupRules(okta));
  const filled = new Set(rules.flatMap((rule) => rule.actions?.assignUserToGroups?.groupIds ?? []));
  const described = await Promise.all(
    groups.map(async (group) => {
      const because = filled.has(group.id) ? await listMemberRules(okta, { groupId: group.id, userId }) : [];
      return {
        id: group.id,
        name: group.profile.name,
        description: group.profile.description ?? null,
        type: group.type,
        rules: because.map(({ name }) => name),
        whyNotRemove: whyNotRemove(group.type),
      };
    }),
  );
  return described.toSorted((a, b) => a.name.localeCompare(b.name));
}

function whyNotRemove(type: string): string | null {
  if (type === "APP_GROUP") return "Belongs to an app or directory: change its members there.";
  return type === "BUILT_IN" ? "Okta keeps everybody in this group." : null;
}
