"use client";
import { useQuery } from "@tanstack/react-query";
import { SearchX } from "lucide-react";
import { howMany } from "#app/_features/list/how-many.ts";
import { ListToolbar } from "#app/_features/list/list-toolbar.tsx";
import { NumberedPager } from "#app/_features/list/numbered-pager.tsx";
import { useNumberedParams } from "#app/_features/list/use-list-state.ts";
import { usePicked } from "#app/_features/list/use-picked.ts";
import { QueryProblem } from "#app/_features/problem/query-problem.tsx";
import { DataTable } from "#components/data-table/data-table.tsx";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { appsQuery } from "#lib/client/apps.ts";
import type { AppRow } from "#lib/schemas/apps.ts";
import { appPicking, appsParams } from "../search-params.ts";
import { APP_COLUMNS } from "./app-columns.tsx";

const idOf = (app: AppRow) => app.id;
const labelOf = (app: AppRow) => app.label;

/** The list of apps with its filters. All apps are here, so every filter takes effect at once. */
export function AppsBrowser() {
  const { data, error, isFetching, refetch } = useQuery(appsQuery());
  const control = useNumberedParams(appsParams, ["status", "signOnMode"]);
  const { params, narrowed } = control;
  const { rows, total, page } = usePicked(data, appPicking, params);

  return (
    <DataTable
      label="Apps"
      className="flex-1"
      columns={APP_COLUMNS}
      rows={rows}
      rowId={idOf}
      rowLabel={labelOf}
      {...control.table}
      error={error && <QueryProblem error={error} onRetry={() => void refetch()} retrying={isFetching} />}
      empty={
        <EmptyState
          icon={<SearchX />}
          title={narrowed ? "No app matches" : "There are no apps"}
          actions={narrowed && <Button onClick={control.clear}>Clear search and filters</Button>}
        />
      }
      toolbar={
        <ListToolbar
          list="apps"
          file="/api/apps/export"
          query={params}
          label="Search apps"
          placeholder="Part of the name"
          control={control}
          columns={APP_COLUMNS}
          filters={{ status: "status", signOnMode: "signOnMode" }}
          result={howMany(total, "app")}
        />
      }
      footer={
        <NumberedPager
          label="apps"
          page={page}
          limit={params.limit}
          total={total}
          onPage={control.goTo}
          onLimit={(limit) => control.change({ limit })}
        />
      }
      skeletonRows={14}
    />
  );
}
