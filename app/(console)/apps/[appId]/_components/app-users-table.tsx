"use client";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { ListPager } from "#app/(console)/_components/list/list-pager.tsx";
import { useListParams } from "#app/(console)/_components/list/use-list-params.ts";
import { useOperate } from "#app/(console)/_components/operation/operation-provider.tsx";
import { PersonCombobox } from "#app/(console)/_components/person-combobox.tsx";
import { QueryProblem } from "#app/(console)/_components/query-problem.tsx";
import { DataTable } from "#components/data-table/data-table.tsx";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { SearchInput } from "#components/ui/search-input.tsx";
import { appUsersQuery } from "#lib/client/apps.ts";
import { useDebounced } from "#lib/client/use-debounced.ts";
import type { AppOverview, AppUserRow } from "#lib/schemas/apps.ts";
import { appUsersParams, toAppUsersQuery } from "../search-params.ts";
import { appUserColumns } from "./app-user-columns.tsx";
import { assignRequest, removeRequest, updateRequest } from "./assignment-requests.ts";

const idOf = (row: AppUserRow) => row.id;
const nameOf = (row: AppUserRow) => row.name;

/** The people who have the app, each with how; assigning, changing and removing. */
export function AppUsersTable({ overview }: { overview: AppOverview }) {
  const operate = useOperate();
  const control = useListParams(appUsersParams, []);
  const { params } = control;
  const q = useDebounced(params.q);
  const { data, error, isFetching, isPlaceholderData, refetch } = useQuery(
    appUsersQuery(toAppUsersQuery(overview.app.id, { ...params, q })),
  );
  const waiting = q !== params.q || isPlaceholderData;
  const columns = useMemo(
    () =>
      appUserColumns(overview, {
        onEdit: (row) => operate(updateRequest(overview, row)),
        onRemove: (row) => operate(removeRequest(overview, row, [])),
      }),
    [operate, overview],
  );
  return (
    <DataTable
      label="People who have it"
      // As high as a screen: the groups that give it stay within reach below.
      className="max-h-144"
      columns={columns}
      rows={data?.rows}
      rowId={idOf}
      rowLabel={nameOf}
      fetching={waiting}
      hiddenColumns={params.hide}
      onHiddenColumnsChange={control.hide}
      error={error && <QueryProblem error={error} onRetry={() => void refetch()} retrying={isFetching} />}
      empty={
        <EmptyState title={params.q === "" ? "Nobody has it" : "Nobody starts like this"}>
          Assign it to a group, or to somebody directly.
        </EmptyState>
      }
      toolbar={
        <>
          <h2 className="px-2 text-base font-semibold">People who have it</h2>
          <SearchInput
            label="Search among them"
            placeholder="Start of a name or email"
            value={params.q}
            onValueChange={control.type}
            busy={waiting}
            className="w-60 max-sm:w-full"
          />
          {overview.assignUser.whyNot === null ? (
            <div className="ml-auto w-60 max-sm:w-full">
              <PersonCombobox
                aria-label="Assign it to somebody"
                placeholder="Assign to somebody…"
                value={null}
                onValueChange={(person) => person && operate(assignRequest(overview, person))}
              />
            </div>
          ) : (
            <Button size="sm" className="ml-auto" disabledReason={overview.assignUser.whyNot}>
              Assign to somebody…
            </Button>
          )}
        </>
      }
      footer={
        <ListPager
          label="people"
          control={control}
          next={data?.after}
          pending={isPlaceholderData}
          note="In Okta’s own order."
        />
      }
    />
  );
}
