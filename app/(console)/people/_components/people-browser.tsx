"use client";
import { useState } from "react";
import { notifyCodeFailure } from "#components/ui/code-failure.ts";
import type { Selection } from "#components/data-table/selection.ts";
import { onDemand, useOnDemand } from "#components/ui/on-demand.ts";
import type { BulkOffer } from "#lib/schemas/bulk.ts";
import { toPeopleQuery } from "../search-params.ts";
import { PagedPeople } from "./paged-people.tsx";
import { PeopleTable } from "./people-table.tsx";
import { usePeopleParams } from "./use-people-params.ts";

const code = onDemand(() => import("./scrolled-people.tsx").then((module) => module.ScrolledPeople));

/** The people list with its filters, by pages or as one list to scroll; `offers` is what may be done to a selection. */
export function PeopleBrowser({ offers }: { offers: readonly BulkOffer[] }) {
  const control = usePeopleParams();
  const { params } = control;
  const query = toPeopleQuery(control.asked);
  const [selected, setSelected] = useState<Selection>(new Set<string>());
  const selection = { ids: selected, onChange: setSelected };
  const list = { control, query, offers, selection };
  const draw = useOnDemand(code, params.scroll, notifyCodeFailure);

  if (!params.scroll) return <PagedPeople {...list} />;
  return draw?.(list) ?? <PeopleTable {...list} rows={undefined} fetching />;
}
