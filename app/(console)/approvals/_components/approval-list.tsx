"use client";
import { useQuery } from "@tanstack/react-query";
import { CheckCheck } from "lucide-react";
import { useQueryStates } from "nuqs";
import { DataTable } from "#components/data-table/data-table.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { Select } from "#components/ui/select.tsx";
import { approvalsQuery } from "#lib/client/approvals.ts";
import { APPROVAL_VIEWS, type ApprovalView } from "#lib/schemas/vocabulary/approvals.ts";
import { oneOf } from "#lib/utils/one-of.ts";
import { QueryProblem } from "../../_components/query-problem.tsx";
import { approvalParams, toApprovalQuery } from "../search-params.ts";
import { approvalColumns } from "./approval-columns.tsx";

const VIEWS: Record<ApprovalView, { label: string; empty: string }> = {
  waiting: { label: "Waiting for me", empty: "Nothing waits for you." },
  mine: { label: "Asked for by me", empty: "You have not asked for anything." },
  all: { label: "All", empty: "Nothing has been asked for yet." },
};

/** Requests for agreement, newest first. */
export function ApprovalList() {
  const [params, setParams] = useQueryStates(approvalParams, { history: "push" });
  const { data, error, isFetching, refetch } = useQuery(approvalsQuery(toApprovalQuery(params)));
  const next = data?.before;
  return (
    <DataTable
      label="Approvals"
      columns={approvalColumns}
      rows={data?.rows}
      rowId={({ id }) => id}
      rowLabel={({ title }) => title}
      error={error && <QueryProblem error={error} onRetry={() => void refetch()} retrying={isFetching} />}
      empty={
        <EmptyState icon={<CheckCheck />} title={VIEWS[params.view].empty}>
          Deletes, changes to protected people and large jobs are asked for here before they happen.
        </EmptyState>
      }
      toolbar={
        <Select
          aria-label="Which requests"
          className="w-48!"
          value={params.view}
          onValueChange={(view) => void setParams({ view: oneOf(APPROVAL_VIEWS, view) ?? null, before: null })}
          options={APPROVAL_VIEWS.map((value) => ({ value, label: VIEWS[value].label }))}
        />
      }
      footer={
        <Pager
          onPrevious={params.before ? () => void setParams({ before: null }) : undefined}
          onNext={next ? () => void setParams({ before: next }) : undefined}
        />
      }
      className="flex-1"
    />
  );
}
