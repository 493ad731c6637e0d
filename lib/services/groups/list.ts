import { fetchAll, fetchPage, type Page } from "#lib/okta/paging.ts";
import type { CallLimits, Okta } from "#lib/okta/port.ts";
import { OktaGroupSchema, type OktaGroup } from "#lib/schemas/okta/group.ts";

export type ListGroupsInput = {
  /** SCIM-like expression over type, lastUpdated and profile; sees a change only seconds later. */
  search?: string;
  /** Start of the name. */
  q?: string;
  /** SCIM-like too, over id, type and times only; exact at once. */
  filter?: string;
  /** With `search` only. */
  sortBy?: string;
  sortOrder?: "asc" | "desc";
  /** `stats`: with the number of members, and whether the group gives an admin role. */
  expand?: "stats";
  limit?: number;
  after?: string;
};

/** One page of groups. */
export function listGroups(okta: Okta, input: ListGroupsInput & CallLimits): Promise<Page<OktaGroup>> {
  const { signal, deadlineMs, ...query } = input;
  return fetchPage(okta, OktaGroupSchema, { path: "/api/v1/groups", query, signal, deadlineMs });
}

/** Okta's recommended page limit for groups; its maximum of 10,000 is for lists without anything expanded. */
const ALL_LIMIT = 200;

/** Every group, page by page; stop it with the signal. */
export function allGroups(
  okta: Okta,
  input: Omit<ListGroupsInput, "limit" | "after"> & CallLimits,
): AsyncGenerator<OktaGroup, void> {
  const { signal, deadlineMs, ...query } = input;
  return fetchAll(okta, OktaGroupSchema, {
    path: "/api/v1/groups",
    query: { ...query, limit: ALL_LIMIT },
    signal,
    deadlineMs,
  });
}
