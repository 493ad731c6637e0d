import { z } from "zod";
import { parseAnswer } from "#lib/okta/paging.ts";
import type { Okta } from "#lib/okta/port.ts";
import { listGroups } from "../groups/list.ts";
import { allMembers } from "../groups/members.ts";
import type { ProtectedNames } from "./protection.ts";

const Assignees = z.looseObject({
  value: z.array(z.looseObject({ id: z.string() })),
  _links: z.looseObject({ next: z.looseObject({ href: z.string() }).nullish() }).nullish(),
});

/**
 * Everybody who is protected, with why: holders of admin roles and members of the groups protected by name. For
 * planning many at once; before a change each person is looked at on their own.
 * @throws OktaError, e.g. `forbidden` where the token's role may not read role assignments
 */
export async function listProtectedPeople(okta: Okta, names: ProtectedNames): Promise<Map<string, string>> {
  const people = new Map<string, string>();
  for (const name of names.members) {
    const { items } = await listGroups(okta, { q: name });
    const group = items.find(({ profile }) => profile.name === name);
    if (!group) continue;
    for await (const { id } of allMembers(okta, { groupId: group.id })) people.set(id, `is in “${name}”`);
  }
  let after: string | null = null;
  do {
    const query = { limit: 200, after: after ?? undefined };
    const answer = await okta.request({ method: "GET", path: "/api/v1/iam/assignees/users", query });
    const page = parseAnswer(Assignees, answer.body, answer.requestId);
    for (const { id } of page.value) people.set(id, "holds an admin role");
    const next = page._links?.next?.href;
    const cursor: string | null = next ? new URL(next, okta.orgUrl).searchParams.get("after") : null;
    after = cursor === after ? null : cursor;
  } while (after);
  return people;
}
