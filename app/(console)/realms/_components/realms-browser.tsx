"use client";
import { useQuery } from "@tanstack/react-query";
import { ListPager } from "#app/_features/list/list-pager.tsx";
import { ListToolbar } from "#app/_features/list/list-toolbar.tsx";
import { morePagesWords } from "#app/_features/list/more-pages-words.ts";
import { useListParams } from "#app/_features/list/use-list-state.ts";
import { QueryProblem } from "#app/_features/problem/query-problem.tsx";
import { DataTable } from "#components/data-table/data-table.tsx";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { realmsQuery } from "#lib/client/realms.ts";
import type { RealmRow } from "#lib/schemas/realms.ts";
import { realmsParams, toRealmsQuery } from "../search-params.ts";
import { REALM_COLUMNS } from "./realm-columns.tsx";

const idOf = ({ id }: RealmRow) => id;
const nameOf = ({ name }: RealmRow) => name;

/** The realms, found by a part of their name. */
export function RealmsBrowser() {
  const control = useListParams(realmsParams, []);
  const { narrowed } = control;
  const query = toRealmsQuery(control.asked);
  const { data, error, isFetching, isPlaceholderData, refetch } = useQuery(realmsQuery(query));
  const waiting = control.typing || isPlaceholderData;
  return (
    <DataTable
      label="Realms"
      className="flex-1"
      columns={REALM_COLUMNS}
      rows={data?.rows}
      rowId={idOf}
      rowLabel={nameOf}
      fetching={waiting}
      {...control.table}
      error={error && <QueryProblem error={error} onRetry={() => void refetch()} retrying={isFetching} />}
      empty={
        <EmptyState
          title={narrowed ? "No realm matches" : "This org has no realms"}
          actions={narrowed && <Button onClick={control.clear}>Clear the search</Button>}
        >
          {narrowed ? "Try a shorter part of the name." : "An Okta admin makes them under Directory, Realms."}
        </EmptyState>
      }
      toolbar={
        <ListToolbar
          list="realms"
          file="/api/realms/export"
          query={query}
          label="Search realms"
          placeholder="Part of the name"
          control={control}
          columns={REALM_COLUMNS}
          filters={{}}
          result={data && morePagesWords(data, "realm")}
          busy={waiting}
        />
      }
      footer={<ListPager label="realms" control={control} next={data?.after} pending={waiting && data !== undefined} />}
      skeletonRows={4}
    />
  );
}
