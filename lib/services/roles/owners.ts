import type { Okta } from "#lib/okta/port.ts";
import { allGroups } from "../groups/list.ts";
import { allMembers } from "../groups/members.ts";

/** Ids of the members of the group that makes owners of this console; none where there is no such group. @throws OktaError */
export async function listOwnerIds(okta: Okta, ownerGroup: string): Promise<Set<string>> {
  const ids = new Set<string>();
  for await (const { id, profile } of allGroups(okta, { q: ownerGroup })) {
    if (profile.name === ownerGroup) for await (const member of allMembers(okta, { groupId: id })) ids.add(member.id);
  }
  return ids;
}
