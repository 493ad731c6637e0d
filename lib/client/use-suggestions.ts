"use client";
import { useQuery, type UseQueryOptions } from "@tanstack/react-query";
import { useState } from "react";
import { useDebounced } from "./use-debounced.ts";

/**
 * What a Combobox needs to offer the answers to what is typed, asked for once the typing pauses; nothing before someone
 * comes near the field, since each answer costs a call to Okta. Answers to an earlier text are never offered: Enter would
 * choose one of those.
 * @param ask the query for a text; "" asks for what is offered before anything is typed
 * @param chosen the words of the present choice, which the field holds without anyone having typed them
 */
export function useSuggestions<Item, Key extends readonly unknown[]>(
  ask: (q: string) => UseQueryOptions<Item[], Error, Item[], Key>,
  chosen: string | undefined,
) {
  const [typed, setTyped] = useState("");
  const [near, setNear] = useState(false);
  const wanted = typed === chosen ? "" : typed;
  const q = useDebounced(wanted);
  const { data, error, isFetching } = useQuery({ ...ask(q), enabled: near || q !== "" });
  const waiting = q !== wanted;
  return {
    items: waiting || !data ? [] : data,
    loading: waiting || isFetching,
    errorText: error?.message,
    onQueryChange: setTyped,
    onNear: () => setNear(true),
  };
}
