"use client";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { CursorPager } from "#app/_features/list/list-pager.tsx";
import { useListState } from "#app/_features/list/use-list-state.ts";
import { useOperate } from "#app/_features/operation/operation-provider.tsx";
import { QueryProblem } from "#app/_features/problem/query-problem.tsx";
import { SelectionActions } from "#app/_features/bulk/selection-actions.tsx";
import { DataTable } from "#components/data-table/data-table.tsx";
import type { Selection } from "#components/data-table/selection.ts";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { appUsersQuery } from "#lib/client/apps.ts";
import type { AppOverview, AppUserRow } from "#lib/schemas/apps.ts";
import type { BulkOffer } from "#lib/schemas/bulk.ts";
import { appUsersParams, toAppUsersQuery } from "../search-params.ts";
import { appUserColumns } from "./app-user-columns.tsx";
import { AppUsersToolbar } from "./app-users-toolbar.tsx";
import { removeRequest, updateRequest } from "./assignment-requests.ts";

const idOf = (row: AppUserRow) => row.id;
const nameOf = (row: AppUserRow) => row.name;

type AppUsersTableProps = { overview: AppOverview; offers: readonly BulkOffer[] };

/** The people who have the app, each with how: searched, put in order, chosen, assigned, changed and removed. */
export function AppUsersTable({ overview, offers }: AppUsersTableProps) {
  const operate = useOperate();
  const control = useListState(appUsersParams, { filters: ["status", "way"] });
  const { narrowed } = control;
  const { data, error, isFetching, isPlaceholderData, refetch } = useQuery(
    appUsersQuery(toAppUsersQuery(overview.app.id, control.asked)),
  );
  const waiting = control.typing || isPlaceholderData;
  const [selected, setSelected] = useState<Selection>(new Set<string>());
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
      className="max-h-[max(36rem,82dvh)]"
      columns={columns}
      rows={data?.rows}
      rowId={idOf}
      rowLabel={nameOf}
      fetching={waiting}
      {...control.table}
      selection={{ ids: selected, onChange: setSelected }}
      selectionActions={
        <SelectionActions
          offers={offers}
          selected={selected}
          source={`Selected among the people of ${overview.app.label}`}
          first={{
            place: "app.selection",
            label: "Remove this app…",
            given: { appId: { id: overview.app.id, name: overview.app.label } },
          }}
        />
      }
      error={error && <QueryProblem error={error} onRetry={() => void refetch()} retrying={isFetching} />}
      empty={
        <EmptyState
          title={narrowed ? "Nobody among them fits" : "Nobody has it"}
          actions={narrowed && <Button onClick={control.clear}>Clear search and filters</Button>}
        >
          {narrowed
            ? "Okta searches by the start of a name, a user name or an email."
            : "Assign it to a group, or to somebody directly."}
        </EmptyState>
      }
      toolbar={<AppUsersToolbar overview={overview} columns={columns} control={control} busy={waiting} page={data} />}
      footer={
        <CursorPager
          label="people"
          control={control}
          next={data?.after}
          pending={isPlaceholderData}
          note={data?.through ? "Okta cannot do this: they were read through for it." : "In Okta’s own order."}
        />
      }
    />
  );
}
