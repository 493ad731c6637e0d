"use client";
import { type ListControl, useListParams } from "#app/_features/list/use-list-state.ts";
import { type PeopleParams, peopleParams } from "../search-params.ts";

export type PeopleControl = ListControl<PeopleParams>;

/** The people list's state in the URL. */
export function usePeopleParams(): PeopleControl {
  return useListParams(peopleParams, ["status", "department", "group"]);
}
