"use client";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { ViewsButton } from "#app/(console)/_components/list/views-button.tsx";
import { QueryProblem } from "#app/(console)/_components/query-problem.tsx";
import { DataTable } from "#components/data-table/data-table.tsx";
import type { Selection } from "#components/data-table/selection.ts";
import { peopleQuery } from "#lib/client/people.ts";
import { useDebounced } from "#lib/client/use-debounced.ts";
import type { BulkOffer } from "#lib/schemas/bulk.ts";
import { toUrl } from "#lib/schemas/from-url.ts";
import type { PersonRow } from "#lib/schemas/people.ts";
import { PEOPLE_SORT_KEYS } from "#lib/schemas/vocabulary/people-sorts.ts";
import { oneOf } from "#lib/utils/one-of.ts";
import { toPeopleQuery } from "../search-params.ts";
import { SORTABLE_COLUMNS, UNSORTABLE_COLUMNS } from "./people-columns.tsx";
import { ExportPeople } from "./export-people.tsx";
import { PeopleFilters } from "./people-filters.tsx";
import { PeoplePager } from "./people-pager.tsx";
import { NobodyFound } from "./nobody-found.tsx";
import { SelectionActions } from "./selection-actions.tsx";
import { usePeopleParams } from "./use-people-params.ts";

const idOf = (person: PersonRow) => person.id;
const nameOf = (person: PersonRow) => person.name;

/** The people list with its filters; `offers` is what may be done to a selection. */
export function PeopleBrowser({ offers }: { offers: readonly BulkOffer[] }) {
  const control = usePeopleParams();
  const { params } = control;
  // Only the typed text waits for a pause: every other filter takes effect at once.
  const q = useDebounced(params.q);
  const query = toPeopleQuery({ ...params, q });
  const { data, error, isFetching, isPlaceholderData, refetch } = useQuery(peopleQuery(query));
  const [selected, setSelected] = useState<Selection>(new Set<string>());

  const sortable = query.group === "";
  const sort = useMemo(
    () => (sortable ? { id: params.sort, desc: params.order === "desc" } : null),
    [sortable, params.sort, params.order],
  );
  const waiting = q !== params.q || isPlaceholderData;

  const { q: text, status, department, group } = query;
  const everybodyHref = `/bulk/new?${toUrl({ from: "filter", q: text, status: status.join(","), department, group })}`;

  return (
    <DataTable
      label="People"
      className="flex-1"
      columns={sortable ? SORTABLE_COLUMNS : UNSORTABLE_COLUMNS}
      rows={data?.rows}
      rowId={idOf}
      rowLabel={nameOf}
      fetching={waiting}
      sort={sort}
      onSortChange={(next) =>
        control.change({ sort: oneOf(PEOPLE_SORT_KEYS, next?.id) ?? "name", order: next?.desc ? "desc" : "asc" })
      }
      hiddenColumns={params.hide}
      onHiddenColumnsChange={control.hide}
      selection={{ ids: selected, onChange: setSelected }}
      selectionActions={<SelectionActions offers={offers} selected={selected} everybodyHref={everybodyHref} />}
      error={error && <QueryProblem error={error} onRetry={() => void refetch()} retrying={isFetching} />}
      empty={<NobodyFound query={query} more={Boolean(data?.after)} onClear={control.clear} />}
      toolbar={
        <>
          <PeopleFilters control={control} busy={waiting} page={waiting ? undefined : data} />
          <ViewsButton list="people" />
          <ExportPeople query={query} hidden={params.hide} />
        </>
      }
      footer={<PeoplePager control={control} page={data} pending={waiting} />}
      skeletonRows={14}
    />
  );
}
