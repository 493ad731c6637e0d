"use client";
import { useQuery } from "@tanstack/react-query";
import { useQueryStates } from "nuqs";
import { WHILE_TYPING } from "#app/(console)/_components/list/while-typing.ts";
import { ViewsButton } from "#app/(console)/_components/list/views-button.tsx";
import { QueryProblem } from "#app/(console)/_components/query-problem.tsx";
import { DataTable } from "#components/data-table/data-table.tsx";
import { FilterBar } from "#components/layout/filter-bar.tsx";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { SearchInput } from "#components/ui/search-input.tsx";
import { Select } from "#components/ui/select.tsx";
import { policiesQuery } from "#lib/client/policies.ts";
import { useDebounced } from "#lib/client/use-debounced.ts";
import type { PolicyRow } from "#lib/schemas/policies.ts";
import { POLICY_TYPE_KEYS, POLICY_TYPE_QUESTIONS, POLICY_TYPE_TITLES } from "#lib/schemas/vocabulary/policy-types.ts";
import { oneOf } from "#lib/utils/one-of.ts";
import { policiesParams, toPoliciesQuery } from "../search-params.ts";
import { POLICY_COLUMNS } from "./policy-columns.tsx";

const TYPES = POLICY_TYPE_KEYS.map((value) => ({ value, label: POLICY_TYPE_TITLES[value] }));
const STATES = [
  { value: "", label: "Active and inactive" },
  { value: "ACTIVE", label: "Active" },
  { value: "INACTIVE", label: "Inactive" },
];

const idOf = ({ id }: PolicyRow) => id;
const nameOf = ({ name }: PolicyRow) => name;

/** The policies of one type, with its filters. */
export function PoliciesBrowser() {
  const [params, setParams] = useQueryStates(policiesParams, { history: "push" });
  const q = useDebounced(params.q);
  const { data, error, isFetching, isPlaceholderData, refetch } = useQuery(
    policiesQuery(toPoliciesQuery({ ...params, q })),
  );
  const waiting = q !== params.q || isPlaceholderData;
  const active = params.q !== "" || params.status !== null;
  const clear = () => void setParams({ q: null, status: null });
  return (
    <DataTable
      label="Policies"
      className="flex-1"
      columns={POLICY_COLUMNS}
      rows={data}
      rowId={idOf}
      rowLabel={nameOf}
      fetching={waiting}
      hiddenColumns={params.hide}
      onHiddenColumnsChange={(hide) => void setParams({ hide }, { history: "replace" })}
      error={error && <QueryProblem error={error} onRetry={() => void refetch()} retrying={isFetching} />}
      empty={
        <EmptyState
          title={active ? "No policy matches" : "This org has no policy of this kind"}
          actions={active && <Button onClick={clear}>Clear all filters</Button>}
        >
          {active ? "Try a part of the name, or inactive ones too." : "Okta makes one when the feature is switched on."}
        </EmptyState>
      }
      toolbar={
        <>
          <FilterBar
            active={active}
            onClear={clear}
            result={waiting || !data ? undefined : data.length === 1 ? "1 policy" : `${data.length} policies`}
          >
            <Select
              aria-label="Kind of policy"
              className="w-52!"
              options={TYPES}
              value={params.type}
              onValueChange={(type) => void setParams({ type: oneOf(POLICY_TYPE_KEYS, type) ?? null })}
            />
            <SearchInput
              label="Part of a name"
              shortcut="/"
              value={params.q}
              busy={waiting}
              onValueChange={(text) => void setParams({ q: text }, WHILE_TYPING)}
              className="w-52"
            />
            <Select
              aria-label="State"
              className="w-44!"
              options={STATES}
              value={params.status ?? ""}
              onValueChange={(status) =>
                void setParams({ status: oneOf(["ACTIVE", "INACTIVE"] as const, status) ?? null })
              }
            />
          </FilterBar>
          <ViewsButton list="policies" />
        </>
      }
      footer={<p className="py-0.5 text-xs text-muted">{POLICY_TYPE_QUESTIONS[params.type]}</p>}
      skeletonRows={4}
    />
  );
}
