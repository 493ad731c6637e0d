import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { toUrl } from "#lib/schemas/from-url.ts";
import type {
  GroupOverview,
  GroupsPage,
  GroupsQuery,
  MembersPage,
  MembersQuery,
  RulesPage,
  RulesQuery,
} from "#lib/schemas/groups.ts";
import { fetchJson } from "./fetch-json.ts";

const STALE_MS = 10_000;

/** A page of the list of groups; the former one stays on show while the next is fetched. */
export function groupsQuery(query: GroupsQuery) {
  return queryOptions({
    queryKey: ["groups", "list", query],
    queryFn: ({ signal }) => fetchJson<GroupsPage>(`/api/groups?${toUrl(query)}`, signal),
    placeholderData: keepPreviousData,
    staleTime: STALE_MS,
  });
}

/** Everything a group's page shows beside its members. */
export function groupQuery(groupId: string) {
  return queryOptions({
    queryKey: ["group", groupId],
    queryFn: ({ signal }) => fetchJson<GroupOverview>(`/api/groups/${encodeURIComponent(groupId)}`, signal),
    staleTime: STALE_MS,
  });
}

/** A page of a group's members. */
export function membersQuery({ groupId, ...query }: MembersQuery) {
  return queryOptions({
    queryKey: ["group", groupId, "members", query],
    queryFn: ({ signal }) =>
      fetchJson<MembersPage>(`/api/groups/${encodeURIComponent(groupId)}/members?${toUrl(query)}`, signal),
    placeholderData: keepPreviousData,
    staleTime: STALE_MS,
  });
}

/** The org's group rules. */
export function rulesQuery(query: RulesQuery) {
  return queryOptions({
    queryKey: ["rules", query],
    queryFn: ({ signal }) => fetchJson<RulesPage>(`/api/group-rules?${toUrl(query)}`, signal),
    placeholderData: keepPreviousData,
    staleTime: STALE_MS,
  });
}
