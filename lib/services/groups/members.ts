import { fetchAll, fetchPage, type Page } from "#lib/okta/paging.ts";
import { path, type CallLimits, type Okta } from "#lib/okta/port.ts";
import { OktaUserSchema, type OktaUser } from "#lib/schemas/okta/user.ts";

/** Okta's page limit for group members (recorded). */
export const MEMBERS_PAGE_LIMIT = 1000;

/** One page of a group's members, in Okta's own order. */
export function listMembers(
  okta: Okta,
  input: { groupId: string; limit?: number; after?: string } & CallLimits,
): Promise<Page<OktaUser>> {
  const { groupId, limit, after, ...limits } = input;
  return fetchPage(okta, OktaUserSchema, {
    path: path`/api/v1/groups/${groupId}/users`,
    query: { limit, after },
    ...limits,
  });
}

/** Every member, page by page; stop it with the signal. */
export function allMembers(okta: Okta, input: { groupId: string } & CallLimits): AsyncGenerator<OktaUser, void> {
  const { groupId, ...limits } = input;
  const query = { limit: MEMBERS_PAGE_LIMIT };
  return fetchAll(okta, OktaUserSchema, { path: path`/api/v1/groups/${groupId}/users`, query, ...limits });
}
