import { fetchPage, type Page } from "#lib/okta/paging.ts";
import type { CallLimits, Okta } from "#lib/okta/port.ts";
import { OktaGroupSchema, type OktaGroup } from "#lib/schemas/okta/group.ts";

export type ListGroupsInput = {
  /** SCIM-like expression over type, lastUpdated and profile; sees a change only seconds later. */
  search?: string;
  /** Start of the name. */
  q?: string;
  limit?: number;
  after?: string;
};

/** One page of groups. */
export function listGroups(okta: Okta, input: ListGroupsInput & CallLimits): Promise<Page<OktaGroup>> {
  const { signal, deadlineMs, ...query } = input;
  return fetchPage(okta, OktaGroupSchema, { path: "/api/v1/groups", query, signal, deadlineMs });
}
