"use client";
import { useState } from "react";
import { useListState } from "#app/_features/list/use-list-state.ts";
import { notifyCodeFailure } from "#components/ui/code-failure.ts";
import type { Selection } from "#components/data-table/selection.ts";
import { onDemand, useOnDemand } from "#components/ui/on-demand.ts";
import type { BulkOffer } from "#lib/schemas/bulk.ts";
import { peopleParams, toPeopleQuery } from "./search-params.ts";
import { PagedPeople } from "./_components/paged-people.tsx";
import { PeopleTable } from "./_components/people-table.tsx";

const code = onDemand(() => import("./_components/scrolled-people.tsx").then((module) => module.ScrolledPeople));

/** The people list with its filters, by pages or as one list to scroll; `offers` is what may be done to a selection. */
export function PeopleList({ offers }: { offers: readonly BulkOffer[] }) {
  const control = useListState(peopleParams, { filters: ["status", "department", "group"] });
  const { params } = control;
  const query = toPeopleQuery(control.asked);
  const [selected, setSelected] = useState<Selection>(new Set<string>());
  const selection = { ids: selected, onChange: setSelected };
  const list = { control, query, offers, selection };
  const draw = useOnDemand(code, params.scroll, notifyCodeFailure);

  if (!params.scroll) return <PagedPeople {...list} />;
  return draw?.(list) ?? <PeopleTable {...list} rows={undefined} fetching />;
}
