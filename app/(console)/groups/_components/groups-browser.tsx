"use client";
import { useQuery } from "@tanstack/react-query";
import { SearchX } from "lucide-react";
import { useMemo } from "react";
import { ExportLink } from "#app/(console)/_components/list/export-link.tsx";
import { ListPager } from "#app/(console)/_components/list/list-pager.tsx";
import { useListParams } from "#app/(console)/_components/list/use-list-state.ts";
import { ViewsButton } from "#app/(console)/_components/list/views-button.tsx";
import { QueryProblem } from "#app/(console)/_components/query-problem.tsx";
import { ColumnFilters } from "#components/data-table/column-filters.tsx";
import { DataTable } from "#components/data-table/data-table.tsx";
import { FilterBar } from "#components/layout/filter-bar.tsx";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { SearchInput } from "#components/ui/search-input.tsx";
import { groupsQuery } from "#lib/client/groups.ts";
import { useDebounced } from "#lib/client/use-debounced.ts";
import { toUrl } from "#lib/schemas/from-url.ts";
import type { GroupRow, GroupsPage } from "#lib/schemas/groups.ts";
import { GROUP_SORT_KEYS, GROUP_TYPES } from "#lib/schemas/vocabulary/groups.ts";
import { oneOf, someOf } from "#lib/utils/one-of.ts";
import { groupsParams, toGroupsQuery } from "../search-params.ts";
import { GROUP_COLUMNS } from "./group-columns.tsx";

const idOf = (group: GroupRow) => group.id;
const nameOf = (group: GroupRow) => group.name;

function countOf({ rows, after }: GroupsPage): string {
  const groups = rows.length === 1 ? "1 group" : `${rows.length} groups`;
  return after === null ? groups : `${groups}, more on the next page`;
}

/** The list of groups with its filters. */
export function GroupsBrowser() {
  const control = useListParams(groupsParams, ["type"]);
  const { params } = control;
  // Only the typed text waits for a pause: every other filter takes effect at once.
  const q = useDebounced(params.q);
  const query = toGroupsQuery({ ...params, q });
  const { data, error, isFetching, isPlaceholderData, refetch } = useQuery(groupsQuery(query));
  const sort = useMemo(() => ({ id: params.sort, desc: params.order === "desc" }), [params.sort, params.order]);
  const waiting = q !== params.q || isPlaceholderData;
  const active = params.q !== "" || params.type.length > 0;

  return (
    <DataTable
      label="Groups"
      className="flex-1"
      columns={GROUP_COLUMNS}
      rows={data?.rows}
      rowId={idOf}
      rowLabel={nameOf}
      fetching={waiting}
      sort={sort}
      onSortChange={(next) =>
        control.change({ sort: oneOf(GROUP_SORT_KEYS, next?.id) ?? "name", order: next?.desc ? "desc" : "asc" })
      }
      hiddenColumns={params.hide}
      onHiddenColumnsChange={control.hide}
      error={error && <QueryProblem error={error} onRetry={() => void refetch()} retrying={isFetching} />}
      empty={
        <EmptyState
          icon={<SearchX />}
          title={active ? "No group matches" : "There are no groups"}
          actions={active && <Button onClick={control.clear}>Clear search and filters</Button>}
        >
          Search looks for any part of the name. A group made or renamed in the last few seconds may not be found yet.
        </EmptyState>
      }
      toolbar={
        <>
          <FilterBar active={active} onClear={control.clear} result={data && !waiting ? countOf(data) : undefined}>
            <SearchInput
              label="Search groups"
              placeholder="Part of the name"
              shortcut="/"
              value={params.q}
              onValueChange={control.type}
              busy={waiting}
              className="w-full sm:w-72"
            />
            <ColumnFilters
              columns={GROUP_COLUMNS}
              values={{ type: params.type }}
              onChange={(_, values) => control.change({ type: someOf(GROUP_TYPES, values) })}
            />
          </FilterBar>
          <ViewsButton list="groups" />
          <ExportLink href={`/api/groups/export?${toUrl({ ...query, after: "", limit: "", hide: params.hide })}`} />
        </>
      }
      footer={
        <ListPager
          label="groups"
          control={control}
          next={data?.after}
          pending={waiting && data !== undefined}
          note="A change can take a few seconds to show in search."
        />
      }
      skeletonRows={14}
    />
  );
}
