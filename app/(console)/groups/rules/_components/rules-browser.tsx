"use client";
import { useQuery } from "@tanstack/react-query";
import { howMany } from "#app/_features/list/how-many.ts";
import { ListToolbar } from "#app/_features/list/list-toolbar.tsx";
import { NumberedPager } from "#app/_features/list/numbered-pager.tsx";
import { useNumberedParams } from "#app/_features/list/use-list-state.ts";
import { QueryProblem } from "#app/_features/problem/query-problem.tsx";
import { DataTable } from "#components/data-table/data-table.tsx";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { rulesQuery } from "#lib/client/groups.ts";
import type { RuleRow } from "#lib/schemas/groups.ts";
import { rulesParams, toRulesQuery } from "../search-params.ts";
import { RULE_COLUMNS } from "./rule-columns.tsx";

const idOf = (rule: RuleRow) => rule.id;
const nameOf = (rule: RuleRow) => rule.name;

/** The org's group rules with whom they put where. */
export function RulesBrowser() {
  const control = useNumberedParams(rulesParams, ["status"]);
  const { params, narrowed } = control;
  const query = toRulesQuery(control.asked);
  const { data, error, isFetching, isPlaceholderData, refetch } = useQuery(rulesQuery(query));
  const waiting = control.typing || isPlaceholderData;
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
      {...control.table}
      error={error && <QueryProblem error={error} onRetry={() => void refetch()} retrying={isFetching} />}
      empty={
        <EmptyState
          title={narrowed ? "No rule matches" : "There are no group rules"}
          actions={narrowed && <Button onClick={control.clear}>Clear search and filters</Button>}
        >
          {narrowed
            ? "Search looks at names, expressions and groups."
            : "An Okta admin makes them under Directory, Groups, Rules."}
        </EmptyState>
      }
      toolbar={
        <ListToolbar
          list="groups/rules"
          file="/api/group-rules/export"
          query={query}
          label="Search rules"
          placeholder="Name, expression or group"
          control={control}
          columns={RULE_COLUMNS}
          filters={{ status: "status" }}
          result={howMany(data?.total, "rule")}
          busy={waiting}
        />
      }
      footer={
        <NumberedPager
          label="rules"
          page={query.page}
          limit={params.limit}
          total={data?.total}
          pending={isPlaceholderData}
          onPage={control.goTo}
          onLimit={(limit) => control.change({ limit })}
        />
      }
      skeletonRows={14}
    />
  );
}
