"use client";
import { useQuery } from "@tanstack/react-query";
import { SearchX } from "lucide-react";
import { useMemo } from "react";
import { ExportLink } from "#app/(console)/_components/list/export-link.tsx";
import { NumberedPager } from "#app/(console)/_components/list/numbered-pager.tsx";
import { useNumberedParams } from "#app/(console)/_components/list/use-list-state.ts";
import { ViewsButton } from "#app/(console)/_components/list/views-button.tsx";
import { QueryProblem } from "#app/(console)/_components/query-problem.tsx";
import { ColumnFilters } from "#components/data-table/column-filters.tsx";
import { DataTable } from "#components/data-table/data-table.tsx";
import { FilterBar } from "#components/layout/filter-bar.tsx";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { SearchInput } from "#components/ui/search-input.tsx";
import { appsQuery } from "#lib/client/apps.ts";
import { toUrl } from "#lib/schemas/from-url.ts";
import type { AppRow } from "#lib/schemas/apps.ts";
import { APP_STATUSES, SIGN_ON_MODE_KEYS } from "#lib/schemas/vocabulary/apps.ts";
import { oneOf, someOf } from "#lib/utils/one-of.ts";
import { APP_SORT_KEYS, appsParams, matchingApps } from "../search-params.ts";
import { APP_COLUMNS } from "./app-columns.tsx";

const idOf = (app: AppRow) => app.id;
const labelOf = (app: AppRow) => app.label;

/** The list of apps with its filters. All apps are here, so every filter takes effect at once. */
export function AppsBrowser() {
  const { data, error, isFetching, refetch } = useQuery(appsQuery());
  const control = useNumberedParams(appsParams, ["status", "signOnMode"]);
  const { params, change } = control;
  const { q, status, signOnMode, sort, order, limit, hide } = params;

  const matching = useMemo(() => data && matchingApps(data, params), [data, params]);
  const pages = Math.max(1, Math.ceil((matching?.length ?? 0) / limit));
  const page = Math.min(Math.max(params.page, 1), pages);
  const rows = useMemo(() => matching?.slice((page - 1) * limit, page * limit), [matching, page, limit]);
  const sortedBy = useMemo(() => ({ id: sort, desc: order === "desc" }), [sort, order]);
  const active = q !== "" || status.length > 0 || signOnMode.length > 0;

  return (
    <DataTable
      label="Apps"
      className="flex-1"
      columns={APP_COLUMNS}
      rows={rows}
      rowId={idOf}
      rowLabel={labelOf}
      sort={sortedBy}
      onSortChange={(next) =>
        change({ sort: oneOf(APP_SORT_KEYS, next?.id) ?? "label", order: next?.desc ? "desc" : "asc" })
      }
      hiddenColumns={hide}
      onHiddenColumnsChange={control.hide}
      error={error && <QueryProblem error={error} onRetry={() => void refetch()} retrying={isFetching} />}
      empty={
        <EmptyState
          icon={<SearchX />}
          title={active ? "No app matches" : "There are no apps"}
          actions={active && <Button onClick={control.clear}>Clear search and filters</Button>}
        />
      }
      toolbar={
        <>
          <FilterBar
            active={active}
            onClear={control.clear}
            result={matching && (matching.length === 1 ? "1 app" : `${matching.length} apps`)}
          >
            <SearchInput
              label="Search apps"
              placeholder="Part of the name"
              shortcut="/"
              value={q}
              onValueChange={control.type}
              className="w-full sm:w-72"
            />
            <ColumnFilters
              columns={APP_COLUMNS}
              values={{ status, signOnMode }}
              onChange={(id, values) =>
                id === "status"
                  ? change({ status: someOf(APP_STATUSES, values) })
                  : change({ signOnMode: someOf(SIGN_ON_MODE_KEYS, values) })
              }
            />
          </FilterBar>
          <ViewsButton list="apps" />
          <ExportLink href={`/api/apps/export?${toUrl({ q, status, signOnMode, sort, order, hide })}`} />
        </>
      }
      footer={
        <NumberedPager
          label="apps"
          page={page}
          limit={limit}
          total={matching?.length}
          onPage={control.goTo}
          onLimit={(next) => change({ limit: next })}
        />
      }
      skeletonRows={14}
    />
  );
}
