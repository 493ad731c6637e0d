"use client";
import { useQuery } from "@tanstack/react-query";
import { CheckCheck } from "lucide-react";
import { howMany } from "#app/_features/list/how-many.ts";
import { ListToolbar } from "#app/_features/list/list-toolbar.tsx";
import { NumberedPager } from "#app/_features/list/numbered-pager.tsx";
import { useNumberedParams } from "#app/_features/list/use-list-state.ts";
import { DataTable } from "#components/data-table/data-table.tsx";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Select } from "#components/ui/select.tsx";
import { approvalsQuery } from "#lib/client/approvals.ts";
import type { Approval } from "#lib/schemas/approval.ts";
import { APPROVAL_VIEWS, type ApprovalView } from "#lib/schemas/vocabulary/approvals.ts";
import { oneOf } from "#lib/utils/one-of.ts";
import { QueryProblem } from "#app/_features/problem/query-problem.tsx";
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
  const { params, narrowed } = control;
  const query = toApprovalQuery(control.asked);
  const { data, error, isFetching, isPlaceholderData, refetch } = useQuery(approvalsQuery(query));
  const waiting = control.typing || isPlaceholderData;
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
      {...control.table}
      error={error && <QueryProblem error={error} onRetry={() => void refetch()} retrying={isFetching} />}
      empty={
        <EmptyState
          icon={<CheckCheck />}
          title={narrowed ? "No request fits" : VIEWS[params.view].empty}
          actions={narrowed && <Button onClick={control.clear}>Clear search and filters</Button>}
        >
          {narrowed
            ? "Search looks at what is asked for, by whom, why, and who decided."
            : "Deletes, changes to protected people and large jobs are asked for here before they happen."}
        </EmptyState>
      }
      toolbar={
        <ListToolbar
          list="approvals"
          file="/api/approvals/export"
          query={query}
          label="Search requests"
          placeholder="What, why, by whom"
          control={control}
          columns={approvalColumns}
          filters={{ status: "status" }}
          result={howMany(total, "request")}
          busy={waiting}
        >
          <Select
            aria-label="Which requests"
            className="w-44!"
            value={params.view}
            onValueChange={(view) => control.change({ view: oneOf(APPROVAL_VIEWS, view) ?? "waiting" })}
            options={APPROVAL_VIEWS.map((value) => ({ value, label: VIEWS[value].label }))}
          />
        </ListToolbar>
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
