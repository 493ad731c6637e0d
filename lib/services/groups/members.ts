import { z } from "zod";
import { fetchAll, fetchPage, type Page } from "#lib/okta/paging.ts";
import { path, type CallLimits, type Okta } from "#lib/okta/port.ts";
import { OktaUserSchema, type OktaUser } from "#lib/schemas/okta/user.ts";

/** Okta's page limit for group members (recorded). */
export const MEMBERS_PAGE_LIMIT = 1000;

/** A member with the rules that keep them in, as `expand=group-rules` tells; none for someone added by hand. */
const OktaMemberSchema = OktaUserSchema.extend({
  _embedded: z
    .looseObject({ "group-rules": z.array(z.looseObject({ id: z.string(), name: z.string().nullish() })).nullish() })
    .nullish(),
});
export type OktaMember = z.infer<typeof OktaMemberSchema>;

/**
 * One page of a group's members, in Okta's own order.
 * @param input.expand `group-rules`: with the rules behind each membership. Okta leaves it out of its next link (recorded), so it
 *   is asked for again with every page
 */
export function listMembers(
  okta: Okta,
  input: { groupId: string; limit?: number; after?: string; expand?: "group-rules" } & CallLimits,
): Promise<Page<OktaMember>> {
  const { groupId, limit, after, expand, ...limits } = input;
  return fetchPage(okta, OktaMemberSchema, {
    path: path`/api/v1/groups/${groupId}/users`,
    query: { limit, after, expand },
    ...limits,
  });
}

/** Every member, page by page; stop it with the signal. */
export function allMembers(okta: Okta, input: { groupId: string } & CallLimits): AsyncGenerator<OktaUser, void> {
  const { groupId, ...limits } = input;
  const query = { limit: MEMBERS_PAGE_LIMIT };
  return fetchAll(okta, OktaUserSchema, { path: path`/api/v1/groups/${groupId}/users`, query, ...limits });
}
