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
import { policiesQuery } from "#lib/client/policies.ts";
import type { PolicyRow } from "#lib/schemas/policies.ts";
import { POLICY_TYPE_KEYS, POLICY_TYPE_QUESTIONS, POLICY_TYPE_TITLES } from "#lib/schemas/vocabulary/policy-types.ts";
import { oneOf } from "#lib/utils/one-of.ts";
import { policiesParams, policyPicking } from "../search-params.ts";
import { POLICY_COLUMNS } from "./policy-columns.tsx";

const TYPES = POLICY_TYPE_KEYS.map((value) => ({ value, label: POLICY_TYPE_TITLES[value] }));

const idOf = ({ id }: PolicyRow) => id;
const nameOf = ({ name }: PolicyRow) => name;

/** The policies of one type, with its filters. */
export function PoliciesBrowser() {
  const control = useNumberedParams(policiesParams, ["status"]);
  const { params, narrowed } = control;
  const { data, error, isFetching, isPlaceholderData, refetch } = useQuery(policiesQuery(params.type));
  const { rows, total, page } = usePicked(data, policyPicking, params);
  return (
    <DataTable
      label="Policies"
      className="flex-1"
      columns={POLICY_COLUMNS}
      rows={rows}
      rowId={idOf}
      rowLabel={nameOf}
      fetching={isPlaceholderData}
      {...control.table}
      error={error && <QueryProblem error={error} onRetry={() => void refetch()} retrying={isFetching} />}
      empty={
        <EmptyState
          title={narrowed ? "No policy matches" : "This org has no policy of this kind"}
          actions={narrowed && <Button onClick={control.clear}>Clear search and filters</Button>}
        >
          {narrowed
            ? "Search looks at names, descriptions and whom policies are for, among those of this kind."
            : "Okta makes one when the feature is switched on."}
        </EmptyState>
      }
      toolbar={
        <ListToolbar
          list="policies"
          file="/api/policies/export"
          query={params}
          label="Search policies"
          placeholder="Name or whom it is for"
          control={control}
          columns={POLICY_COLUMNS}
          filters={{ active: "status" }}
          result={howMany(total, "policy", "policies")}
          busy={isPlaceholderData}
        >
          <Select
            aria-label="Kind of policy"
            className="w-52!"
            options={TYPES}
            value={params.type}
            onValueChange={(type) => control.change({ type: oneOf(POLICY_TYPE_KEYS, type) ?? "OKTA_SIGN_ON" })}
          />
        </ListToolbar>
      }
      footer={
        <NumberedPager
          label="policies"
          note={POLICY_TYPE_QUESTIONS[params.type]}
          page={page}
          limit={params.limit}
          total={total}
          onPage={control.goTo}
          onLimit={(limit) => control.change({ limit })}
        />
      }
      skeletonRows={4}
    />
  );
}
