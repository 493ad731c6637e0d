"use client";
import { useQuery } from "@tanstack/react-query";
import { useQueryStates } from "nuqs";
import { WHILE_TYPING } from "#app/(console)/_components/list/while-typing.ts";
import { ViewsButton } from "#app/(console)/_components/list/views-button.tsx";
import { QueryProblem } from "#app/(console)/_components/query-problem.tsx";
import { DataTable } from "#components/data-table/data-table.tsx";
import { FilterBar } from "#components/layout/filter-bar.tsx";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { SearchInput } from "#components/ui/search-input.tsx";
import { realmsQuery } from "#lib/client/realms.ts";
import { useDebounced } from "#lib/client/use-debounced.ts";
import type { RealmRow } from "#lib/schemas/realms.ts";
import { realmsParams, toRealmsQuery } from "../search-params.ts";
import { REALM_COLUMNS } from "./realm-columns.tsx";

const idOf = ({ id }: RealmRow) => id;
const nameOf = ({ name }: RealmRow) => name;

/** The realms, found by a part of their name. */
export function RealmsBrowser() {
  const [params, setParams] = useQueryStates(realmsParams, { history: "push" });
  const q = useDebounced(params.q);
  const { data, error, isFetching, isPlaceholderData, refetch } = useQuery(
    realmsQuery(toRealmsQuery({ ...params, q })),
  );
  const waiting = q !== params.q || isPlaceholderData;
  const clear = () => void setParams({ q: null, pages: null });
  const next = data?.after;
  return (
    <DataTable
      label="Realms"
      className="flex-1"
      columns={REALM_COLUMNS}
      rows={data?.rows}
      rowId={idOf}
      rowLabel={nameOf}
      fetching={waiting}
      hiddenColumns={params.hide}
      onHiddenColumnsChange={(hide) => void setParams({ hide }, { history: "replace" })}
      sort={{ id: "name", desc: params.order === "desc" }}
      onSortChange={(sort) => void setParams({ order: sort?.desc ? "desc" : "asc", pages: null })}
      error={error && <QueryProblem error={error} onRetry={() => void refetch()} retrying={isFetching} />}
      empty={
        <EmptyState
          title={params.q ? "No realm matches" : "This org has no realms"}
          actions={params.q !== "" && <Button onClick={clear}>Clear the search</Button>}
        >
          {params.q ? "Try a shorter part of the name." : "An Okta admin makes them under Directory, Realms."}
        </EmptyState>
      }
      toolbar={
        <>
          <FilterBar active={params.q !== ""} onClear={clear}>
            <SearchInput
              label="Part of a name"
              shortcut="/"
              value={params.q}
              busy={waiting}
              onValueChange={(text) => void setParams({ q: text, pages: null }, WHILE_TYPING)}
              className="w-60"
            />
          </FilterBar>
          <ViewsButton list="realms" />
        </>
      }
      footer={
        <Pager
          summary={
            data && (data.rows.length === 1 ? "1 realm on this page" : `${data.rows.length} realms on this page`)
          }
          pending={waiting}
          onPrevious={params.pages.length > 0 ? () => void setParams({ pages: params.pages.slice(0, -1) }) : undefined}
          onNext={next ? () => void setParams({ pages: [...params.pages, next] }) : undefined}
        />
      }
      skeletonRows={4}
    />
  );
}
