"use client";
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
import { useReadPage } from "#lib/client/reads.ts";
import type { AppOverview, AppUserRow, AppUsersPage } from "#lib/schemas/apps.ts";
import type { BulkOffer } from "#lib/schemas/bulk.ts";
import { appUsersParams, toAppUsersQuery, type AppUsersParams } from "../search-params.ts";
import { appUserColumns } from "./app-user-columns.tsx";
import { removeRequest, updateRequest, assignRequest } from "./assignment-requests.ts";
import { PartToolbar } from "#app/_features/list/part-toolbar.tsx";
import type { ListState } from "#app/_features/list/use-list-state.ts";
import { PersonCombobox } from "#app/_features/pickers/person-combobox.tsx";
import type { Column } from "#components/data-table/columns.ts";
import { toUrl } from "#lib/schemas/from-url.ts";
import { ASSIGNMENT_WAYS } from "#lib/schemas/vocabulary/members.ts";
import { USER_STATUSES } from "#lib/schemas/vocabulary/user-status.ts";
import { someOf } from "#lib/utils/one-of.ts";

const idOf = (row: AppUserRow) => row.id;
const nameOf = (row: AppUserRow) => row.name;

type AppUsersTableProps = { overview: AppOverview; offers: readonly BulkOffer[] };

/** The people who have the app, each with how: searched, put in order, chosen, assigned, changed and removed. */
export function AppUsersTable({ overview, offers }: AppUsersTableProps) {
  const operate = useOperate();
  const control = useListState(appUsersParams, { filters: ["status", "way"] });
  const { narrowed } = control;
  const { data, error, isFetching, isPlaceholderData, refetch } = useReadPage(
    "/apps/{appId}/users",
    toAppUsersQuery(overview.app.id, control.asked),
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
          title={narrowed ? "Nobody matches" : "Nobody has it"}
          actions={narrowed && <Button onClick={control.clear}>Clear search and filters</Button>}
        >
          {narrowed
            ? "Okta searches by the start of a name, a user name or an email."
            : "Assign it to a group or directly to a person."}
        </EmptyState>
      }
      toolbar={<AppUsersToolbar overview={overview} columns={columns} control={control} busy={waiting} page={data} />}
      footer={
        <CursorPager
          label="people"
          control={control}
          next={data?.after}
          pending={isPlaceholderData}
          note={data?.through ? "Okta cannot search here, so all of them were read." : "In Okta’s own order."}
        />
      }
    />
  );
}

type AppUsersToolbarProps = {
  overview: AppOverview;
  columns: readonly Column<AppUserRow>[];
  control: ListState<AppUsersParams>;
  /** An answer to what is asked now is under way. */
  busy: boolean;
  /** The answer, once it is there. */
  page: AppUsersPage | undefined;
};

/** Searching, filtering, adding to and taking away the list of an app's people. */
function AppUsersToolbar({ overview, columns, control, busy, page }: AppUsersToolbarProps) {
  const { params } = control;
  const { q, status, way, hide } = params;
  const query = toAppUsersQuery(overview.app.id, params);
  const file = toUrl({ ...query, appId: "", after: "", limit: "", hide });
  return (
    <PartToolbar
      title="People who have it"
      list={`apps/${overview.app.id}`}
      file={`/api/apps/${overview.app.id}/users/export?${file}`}
      placeholder="Start of a name or email"
      q={q}
      control={control}
      columns={columns}
      filters={{ status, direct: way }}
      onFilter={(id, values) =>
        id === "status"
          ? control.change({ status: someOf(USER_STATUSES, values) })
          : control.change({ way: someOf(ASSIGNMENT_WAYS, values) })
      }
      through={page?.through}
      busy={busy}
    >
      <AssignToSomebody overview={overview} />
    </PartToolbar>
  );
}

function AssignToSomebody({ overview }: { overview: AppOverview }) {
  const operate = useOperate();
  if (overview.assignUser.whyNot !== null) {
    return (
      <Button size="sm" disabledReason={overview.assignUser.whyNot}>
        Assign to a person…
      </Button>
    );
  }
  return (
    <div className="w-48 max-sm:w-full">
      <PersonCombobox
        aria-label="Assign to a person"
        placeholder="Assign to a person…"
        value={null}
        onValueChange={(person) => person && operate(assignRequest(overview, person))}
      />
    </div>
  );
}
