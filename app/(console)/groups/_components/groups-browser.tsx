"use client";
import { useQuery } from "@tanstack/react-query";
import { SearchX } from "lucide-react";
import { ListPager } from "#app/_features/list/list-pager.tsx";
import { ListToolbar } from "#app/_features/list/list-toolbar.tsx";
import { morePagesWords } from "#app/_features/list/more-pages-words.ts";
import { useListParams } from "#app/_features/list/use-list-state.ts";
import { QueryProblem } from "#app/_features/problem/query-problem.tsx";
import { DataTable } from "#components/data-table/data-table.tsx";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { groupsQuery } from "#lib/client/groups.ts";
import type { GroupRow } from "#lib/schemas/groups.ts";
import { groupsParams, toGroupsQuery } from "../search-params.ts";
import { GROUP_COLUMNS } from "./group-columns.tsx";

const idOf = (group: GroupRow) => group.id;
const nameOf = (group: GroupRow) => group.name;

/** The list of groups with its filters. */
export function GroupsBrowser() {
  const control = useListParams(groupsParams, ["type"]);
  const query = toGroupsQuery(control.asked);
  const { data, error, isFetching, isPlaceholderData, refetch } = useQuery(groupsQuery(query));
  const waiting = control.typing || isPlaceholderData;

  return (
    <DataTable
      label="Groups"
      className="flex-1"
      columns={GROUP_COLUMNS}
      rows={data?.rows}
      rowId={idOf}
      rowLabel={nameOf}
      fetching={waiting}
      {...control.table}
      error={error && <QueryProblem error={error} onRetry={() => void refetch()} retrying={isFetching} />}
      empty={
        <EmptyState
          icon={<SearchX />}
          title={control.narrowed ? "No group matches" : "There are no groups"}
          actions={control.narrowed && <Button onClick={control.clear}>Clear search and filters</Button>}
        >
          Search looks for any part of the name. A group made or renamed in the last few seconds may not be found yet.
        </EmptyState>
      }
      toolbar={
        <ListToolbar
          list="groups"
          file="/api/groups/export"
          query={query}
          label="Search groups"
          placeholder="Part of the name"
          control={control}
          columns={GROUP_COLUMNS}
          filters={{ type: "type" }}
          result={data && morePagesWords(data, "group")}
          busy={waiting}
        />
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
