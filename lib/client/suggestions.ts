import { queryOptions } from "@tanstack/react-query";
import type { AppSuggestion, GroupSuggestion, PersonSuggestion } from "#lib/schemas/suggestions.ts";
import { fetchJson } from "./fetch-json.ts";

/** @param path below /api: what is suggested, with the text that it starts with or its id */
function suggested<Answer>(path: string) {
  return queryOptions({
    queryKey: ["suggestions", path],
    queryFn: ({ signal }) => fetchJson<Answer>(`/api/${path}`, signal),
    staleTime: 60_000,
  });
}

const startingSo = <Item>(list: string) => {
  return (q: string) => suggested<Item[]>(`${list}?q=${encodeURIComponent(q)}`);
};

/** Groups whose name starts so. */
export const groupSuggestions = startingSo<GroupSuggestion>("suggestions/groups");

/** Departments that start so. */
export const departmentSuggestions = startingSo<string>("departments");

/** The group with this id, e.g. one named in the URL. */
export const groupSuggestion = (id: string) =>
  suggested<GroupSuggestion>(`suggestions/groups/${encodeURIComponent(id)}`);

/** People whose name, login or email starts so. */
export const peopleSuggestions = startingSo<PersonSuggestion>("suggestions/people");

/** Active apps whose name starts so. */
export const appSuggestions = startingSo<AppSuggestion>("suggestions/apps");
