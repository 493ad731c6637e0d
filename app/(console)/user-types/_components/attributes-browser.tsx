"use client";
import { useQuery } from "@tanstack/react-query";
import { howMany } from "#app/_features/list/how-many.ts";
import { ListToolbar } from "#app/_features/list/list-toolbar.tsx";
import { NumberedPager } from "#app/_features/list/numbered-pager.tsx";
import { useNumberedParams } from "#app/_features/list/use-list-state.ts";
import { usePicked } from "#app/_features/list/use-picked.ts";
import { QueryProblem } from "#app/_features/problem/query-problem.tsx";
import { DataTable } from "#components/data-table/data-table.tsx";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Select } from "#components/ui/select.tsx";
import { userTypeQuery, userTypesQuery } from "#lib/client/user-types.ts";
import type { AttributeRow } from "#lib/schemas/user-types.ts";
import { attributePicking, userTypesParams } from "../search-params.ts";
import { ATTRIBUTE_COLUMNS } from "./attribute-columns.tsx";

const NO_ATTRIBUTES: readonly AttributeRow[] = [];
const idOf = ({ variable }: AttributeRow) => variable;
const nameOf = ({ title }: AttributeRow) => title;

/** The attributes of the chosen user type, found by words of their name and description. */
export function AttributesBrowser() {
  const control = useNumberedParams(userTypesParams, ["kind", "own"]);
  const { params } = control;
  const types = useQuery(userTypesQuery());
  const { data, error, isFetching, refetch } = useQuery(userTypeQuery(params.type));
  const attributes = data === null ? NO_ATTRIBUTES : data?.attributes;
  const { rows, total, page } = usePicked(attributes, attributePicking, params);
  const failure = error ?? types.error;
  return (
    <DataTable
      label="Attributes"
      className="flex-1"
      tallRows
      columns={ATTRIBUTE_COLUMNS}
      rows={rows}
      rowId={idOf}
      rowLabel={nameOf}
      {...control.table}
      error={
        failure && (
          <QueryProblem
            error={failure}
            onRetry={() => void Promise.all([refetch(), types.refetch()])}
            retrying={isFetching}
          />
        )
      }
      empty={
        data === null ? (
          <EmptyState
            title="There is no such user type"
            actions={<Button onClick={() => control.change({ type: "default" })}>Show the default type</Button>}
          >
            It may have been deleted since this address was made.
          </EmptyState>
        ) : (
          <EmptyState
            title="No attribute matches"
            actions={<Button onClick={control.clear}>Clear search and filters</Button>}
          >
            Search looks at names, variables and descriptions.
          </EmptyState>
        )
      }
      toolbar={
        <ListToolbar
          list="user-types"
          file="/api/user-types/export"
          query={params}
          label="Search attributes"
          placeholder="Name or variable"
          control={control}
          columns={ATTRIBUTE_COLUMNS}
          filters={{ custom: "kind", own: "own" }}
          result={howMany(total, "attribute")}
        >
          <Select
            aria-label="User type"
            className="w-56!"
            options={(types.data ?? []).map(({ id, name, isDefault }) => ({
              value: isDefault ? "default" : id,
              label: isDefault ? `${name} (default)` : name,
            }))}
            value={params.type}
            onValueChange={(type) => control.change({ type })}
          />
        </ListToolbar>
      }
      footer={
        <NumberedPager
          label="attributes"
          note={data?.type.description ?? undefined}
          page={page}
          limit={params.limit}
          total={total}
          onPage={control.goTo}
          onLimit={(limit) => control.change({ limit })}
        />
      }
    />
  );
}
