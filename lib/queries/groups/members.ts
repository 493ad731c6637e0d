import { signedIn } from "#lib/auth/signed-in.ts";
import { oktaFor } from "#lib/runtime.ts";
import type { MembersPage, MembersQuery } from "#lib/schemas/groups.ts";
import { listMembers } from "#lib/services/groups/members.ts";
import { toRow } from "../people.ts";

/** A page of a group's members, each with the rules that keep them in. @throws AccessRefused, OktaError */
export async function listGroupMembers(query: MembersQuery, signal?: AbortSignal): Promise<MembersPage> {
  const okta = oktaFor(await signedIn());
  const { groupId, limit } = query;
  const after = query.after || undefined;
  const page = await listMembers(okta, { groupId, limit, after, expand: "group-rules", signal });
  const rows = page.items.map((user) => ({
    ...toRow(user),
    rules: (user._embedded?.["group-rules"] ?? []).map(({ id, name }) => ({ id, name: name ?? id })),
  }));
  return { rows, after: page.after };
}
