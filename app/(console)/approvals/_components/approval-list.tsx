"use client";
import { useQuery } from "@tanstack/react-query";
import { CheckCheck } from "lucide-react";
import { useMemo } from "react";
import { ExportLink } from "#app/(console)/_components/list/export-link.tsx";
import { NumberedPager } from "#app/(console)/_components/list/numbered-pager.tsx";
import { useNumberedParams } from "#app/(console)/_components/list/use-list-state.ts";
import { ViewsButton } from "#app/(console)/_components/list/views-button.tsx";
import { ColumnFilters } from "#components/data-table/column-filters.tsx";
import { DataTable } from "#components/data-table/data-table.tsx";
import { FilterBar } from "#components/layout/filter-bar.tsx";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { SearchInput } from "#components/ui/search-input.tsx";
import { Select } from "#components/ui/select.tsx";
import { approvalsQuery } from "#lib/client/approvals.ts";
import { useDebounced } from "#lib/client/use-debounced.ts";
import type { Approval } from "#lib/schemas/approval.ts";
import { toUrl } from "#lib/schemas/from-url.ts";
import {
  APPROVAL_SORT_KEYS,
  APPROVAL_STATUSES,
  APPROVAL_VIEWS,
  type ApprovalView,
} from "#lib/schemas/vocabulary/approvals.ts";
import { oneOf, someOf } from "#lib/utils/one-of.ts";
import { QueryProblem } from "../../_components/query-problem.tsx";
import { approvalParams, toApprovalQuery } from "../search-params.ts";
import { approvalColumns } from "./approval-columns.tsx";

const VIEWS: Record<ApprovalView, { label: string; empty: string }> = {
  waiting: { label: "Waiting for me", empty: "Nothing waits for you." },
  mine: { label: "Asked for by me", empty: "You have not asked for anything." },
  all: { label: "All", empty: "Nothing has been asked for yet." },
};

const idOf = ({ id }: Approval) => id;
const nameOf = ({ title }: Approval) => title;

/** Requests for agreement, newest first. */
export function ApprovalList() {
  const control = useNumberedParams(approvalParams, ["status"]);
  const { params } = control;
  const q = useDebounced(params.q);
  const query = toApprovalQuery({ ...params, q });
  const { data, error, isFetching, isPlaceholderData, refetch } = useQuery(approvalsQuery(query));
  const waiting = q !== params.q || isPlaceholderData;
  const sort = useMemo(() => ({ id: params.sort, desc: params.order === "desc" }), [params.sort, params.order]);
  const active = params.q !== "" || params.status.length > 0;
  const total = data?.total;
  return (
    <DataTable
      label="Approvals"
      className="flex-1"
      columns={approvalColumns}
      rows={data?.rows}
      rowId={idOf}
      rowLabel={nameOf}
      fetching={waiting}
      sort={sort}
      onSortChange={(next) =>
        control.change({
          sort: oneOf(APPROVAL_SORT_KEYS, next?.id) ?? "requestedAt",
          order: next?.desc ? "desc" : "asc",
        })
      }
      hiddenColumns={params.hide}
      onHiddenColumnsChange={control.hide}
      error={error && <QueryProblem error={error} onRetry={() => void refetch()} retrying={isFetching} />}
      empty={
        <EmptyState
          icon={<CheckCheck />}
          title={active ? "No request fits" : VIEWS[params.view].empty}
          actions={active && <Button onClick={control.clear}>Clear search and filters</Button>}
        >
          {active
            ? "Search looks at what is asked for, by whom, why, and who decided."
            : "Deletes, changes to protected people and large jobs are asked for here before they happen."}
        </EmptyState>
      }
      toolbar={
        <>
          <FilterBar
            active={active}
            onClear={control.clear}
            result={total === undefined || waiting ? undefined : total === 1 ? "1 request" : `${total} requests`}
          >
            <SearchInput
              label="Search requests"
              placeholder="What, why, by whom"
              shortcut="/"
              value={params.q}
              onValueChange={control.type}
              busy={waiting}
              className="w-full sm:w-64"
            />
            <Select
              aria-label="Which requests"
              className="w-44!"
              value={params.view}
              onValueChange={(view) => control.change({ view: oneOf(APPROVAL_VIEWS, view) ?? "waiting" })}
              options={APPROVAL_VIEWS.map((value) => ({ value, label: VIEWS[value].label }))}
            />
            <ColumnFilters
              columns={approvalColumns}
              values={{ status: params.status }}
              onChange={(_, values) => control.change({ status: someOf(APPROVAL_STATUSES, values) })}
            />
          </FilterBar>
          <ViewsButton list="approvals" />
          <ExportLink href={`/api/approvals/export?${toUrl({ ...query, page: "", limit: "", hide: params.hide })}`} />
        </>
      }
      footer={
        <NumberedPager
          label="requests"
          page={query.page}
          limit={params.limit}
          total={total}
          pending={isPlaceholderData}
          onPage={control.goTo}
          onLimit={(limit) => control.change({ limit })}
        />
      }
    />
  );
}
