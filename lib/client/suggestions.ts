import { queryOptions } from "@tanstack/react-query";
import type { AppSuggestion, GroupSuggestion, PersonSuggestion } from "#lib/schemas/suggestions.ts";
import { fetchJson } from "./fetch-json.ts";

const STALE_MS = 60_000;

/** Groups whose name starts so. */
export function groupSuggestions(q: string) {
  return queryOptions({
    queryKey: ["suggestions", "groups", q],
    queryFn: ({ signal }) => fetchJson<GroupSuggestion[]>(`/api/suggestions/groups?q=${encodeURIComponent(q)}`, signal),
    staleTime: STALE_MS,
  });
}

/** Departments that start so. */
export function departmentSuggestions(q: string) {
  return queryOptions({
    queryKey: ["departments", q],
    queryFn: ({ signal }) => fetchJson<string[]>(`/api/departments?q=${encodeURIComponent(q)}`, signal),
    staleTime: STALE_MS,
  });
}

/** The group with this id, e.g. one named in the URL. */
export function groupSuggestion(id: string) {
  return queryOptions({
    queryKey: ["suggestions", "group", id],
    queryFn: ({ signal }) => fetchJson<GroupSuggestion>(`/api/suggestions/groups/${encodeURIComponent(id)}`, signal),
    staleTime: STALE_MS,
  });
}

/** People whose name, login or email starts so. */
export function peopleSuggestions(q: string) {
  return queryOptions({
    queryKey: ["suggestions", "people", q],
    queryFn: ({ signal }) =>
      fetchJson<PersonSuggestion[]>(`/api/suggestions/people?q=${encodeURIComponent(q)}`, signal),
    staleTime: STALE_MS,
  });
}

/** Active apps whose name starts so. */
export function appSuggestions(q: string) {
  return queryOptions({
    queryKey: ["suggestions", "apps", q],
    queryFn: ({ signal }) => fetchJson<AppSuggestion[]>(`/api/suggestions/apps?q=${encodeURIComponent(q)}`, signal),
    staleTime: STALE_MS,
  });
}
