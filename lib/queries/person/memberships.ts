import type { Okta } from "#lib/okta/port.ts";
import { whyNotEditGroup } from "#lib/policy/group-edits.ts";
import type { OktaGroup } from "#lib/schemas/okta/group.ts";
import type { GroupOfPerson } from "#lib/schemas/person.ts";
import { listMemberRules } from "#lib/services/groups/member-rules.ts";
import { filledBy, groupRules } from "../groups/rules.ts";

/**
 * How each membership came about. Only groups that some rule fills are asked about, since each costs a call.
 * @throws OktaError
 */
export async function describeMemberships(
  okta: Okta,
  userId: string,
  groups: readonly OktaGroup[],
): Promise<GroupOfPerson[]> {
  const filled = new Set((await groupRules()).flatMap(filledBy));
  const described = await Promise.all(
    groups.map(async (group) => {
      const because = filled.has(group.id) ? await listMemberRules(okta, { groupId: group.id, userId }) : [];
      return {
        id: group.id,
        name: group.profile.name,
        description: group.profile.description ?? null,
        type: group.type,
        rules: because.map(({ name }) => name),
        whyNotRemove: whyNotEditGroup(group.type, null),
      };
    }),
  );
  return described.toSorted((a, b) => a.name.localeCompare(b.name));
}
