"use client";
import { useQuery } from "@tanstack/react-query";
import { useQueryStates } from "nuqs";
import { WHILE_TYPING } from "#app/(console)/_components/list/while-typing.ts";
import { ViewsButton } from "#app/(console)/_components/list/views-button.tsx";
import { QueryProblem } from "#app/(console)/_components/query-problem.tsx";
import { ColumnFilters } from "#components/data-table/column-filters.tsx";
import { DataTable } from "#components/data-table/data-table.tsx";
import { FilterBar } from "#components/layout/filter-bar.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { SearchInput } from "#components/ui/search-input.tsx";
import { rulesQuery } from "#lib/client/groups.ts";
import { useDebounced } from "#lib/client/use-debounced.ts";
import type { RuleRow, RulesPage } from "#lib/schemas/groups.ts";
import { RULE_STATUSES } from "#lib/schemas/vocabulary/groups.ts";
import { someOf } from "#lib/utils/one-of.ts";
import { rulesParams } from "../search-params.ts";
import { RULE_COLUMNS } from "./rule-columns.tsx";

const idOf = (rule: RuleRow) => rule.id;
const nameOf = (rule: RuleRow) => rule.name;

function countOf({ rows, total }: RulesPage): string {
  if (rows.length < total) return `The first ${rows.length} of ${total} rules: search for the others`;
  return total === 1 ? "1 rule" : `${total} rules`;
}

/** The org's group rules with whom they put where. */
export function RulesBrowser() {
  const [{ q: typed, status, hide }, set] = useQueryStates(rulesParams, { history: "push" });
  const q = useDebounced(typed);
  const { data, error, isFetching, isPlaceholderData, refetch } = useQuery(rulesQuery({ q: q.trim(), status }));
  const waiting = q !== typed || isPlaceholderData;
  return (
    <DataTable
      label="Group rules"
      className="flex-1"
      tallRows
      columns={RULE_COLUMNS}
      rows={data?.rows}
      rowId={idOf}
      rowLabel={nameOf}
      fetching={waiting}
      hiddenColumns={hide}
      onHiddenColumnsChange={(next) => void set({ hide: next }, { history: "replace" })}
      error={error && <QueryProblem error={error} onRetry={() => void refetch()} retrying={isFetching} />}
      empty={<EmptyState title="No rule matches">Search looks at names, expressions and groups.</EmptyState>}
      toolbar={
        <>
          <FilterBar
            active={typed !== "" || status.length > 0}
            onClear={() => void set({ q: null, status: null })}
            result={data && !waiting ? countOf(data) : undefined}
          >
            <SearchInput
              label="Search rules"
              placeholder="Name, expression or group"
              shortcut="/"
              value={typed}
              onValueChange={(next) => void set({ q: next }, WHILE_TYPING)}
              busy={waiting}
              className="w-full sm:w-72"
            />
            <ColumnFilters
              columns={RULE_COLUMNS}
              values={{ status }}
              onChange={(_, values) => void set({ status: someOf(RULE_STATUSES, values) })}
            />
          </FilterBar>
          <ViewsButton list="groups/rules" />
        </>
      }
      skeletonRows={14}
    />
  );
}
