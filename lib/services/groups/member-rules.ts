import { fetchAll } from "#lib/okta/paging.ts";
import { path, type CallLimits, type Okta } from "#lib/okta/port.ts";
import { OktaGroupRuleSchema, type OktaGroupRule } from "#lib/schemas/okta/group.ts";

/** The rules that keep this person in this group; none for someone who was added by hand. */
export function listMemberRules(
  okta: Okta,
  input: { groupId: string; userId: string } & CallLimits,
): Promise<OktaGroupRule[]> {
  const { groupId, userId, ...limits } = input;
  const at = path`/api/v1/groups/${groupId}/users/${userId}/group-rules`;
  return Array.fromAsync(fetchAll(okta, OktaGroupRuleSchema, { path: at, ...limits }));
}
