import { z } from "zod";
import { parseAnswer } from "#lib/okta/paging.ts";
import type { Okta } from "#lib/okta/port.ts";
import { allGroups } from "../groups/list.ts";
import { allMembers } from "../groups/members.ts";
import type { ProtectedNames } from "./protection.ts";

const Assignees = z.looseObject({
  value: z.array(z.looseObject({ id: z.string() })),
  _links: z.looseObject({ next: z.looseObject({ href: z.string() }).nullish() }).nullish(),
});

/**
 * Everyone who is protected, with why: holders of admin roles, their own or through a group, and members of the
 * groups protected by name. For planning many at once; before a change each person is looked at on their own.
 * @throws OktaError, e.g. `forbidden` where the token's role may not read role assignments
 */
export async function listProtectedPeople(okta: Okta, names: ProtectedNames): Promise<Map<string, string>> {
  const people = new Map<string, string>();
  for await (const { id, profile, _embedded } of allGroups(okta, { expand: "stats" })) {
    const why = _embedded?.stats?.hasAdminPrivilege
      ? `holds an admin role through “${profile.name}”`
      : names.members.includes(profile.name)
        ? `is in “${profile.name}”`
        : null;
    if (why) for await (const member of allMembers(okta, { groupId: id })) people.set(member.id, why);
  }
  for await (const id of holdersOfRoles(okta)) people.set(id, "holds an admin role");
  return people;
}

/** Ids of those with a role of their own. The list's next link stands in its body, not in a header. */
async function* holdersOfRoles(okta: Okta): AsyncGenerator<string, void> {
  let after: string | null = null;
  do {
    const query = { limit: 200, after: after ?? undefined };
    const answer = await okta.request({ method: "GET", path: "/api/v1/iam/assignees/users", query });
    const page = parseAnswer(Assignees, answer.body, answer.requestId);
    for (const { id } of page.value) yield id;
    const next = page._links?.next?.href;
    const cursor: string | null = next ? new URL(next, okta.orgUrl).searchParams.get("after") : null;
    after = cursor === after ? null : cursor;
  } while (after);
}
