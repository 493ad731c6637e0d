"use client";
import { useQuery } from "@tanstack/react-query";
import { useQueryStates } from "nuqs";
import { QueryProblem } from "#app/(console)/_components/query-problem.tsx";
import { DataTable } from "#components/data-table/data-table.tsx";
import { FilterBar } from "#components/layout/filter-bar.tsx";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { SearchInput } from "#components/ui/search-input.tsx";
import { Select } from "#components/ui/select.tsx";
import { userTypeQuery, userTypesQuery } from "#lib/client/user-types.ts";
import type { AttributeRow } from "#lib/schemas/user-types.ts";
import { oneOf } from "#lib/utils/one-of.ts";
import { userTypesParams } from "../search-params.ts";
import { ATTRIBUTE_COLUMNS } from "./attribute-columns.tsx";

type Kind = "base" | "custom" | "required";
const KINDS: readonly { value: Kind | ""; label: string }[] = [
  { value: "", label: "All attributes" },
  { value: "custom", label: "Added by this org" },
  { value: "base", label: "Okta’s own" },
  { value: "required", label: "Required" },
];

const idOf = ({ variable }: AttributeRow) => variable;
const nameOf = ({ title }: AttributeRow) => title;

function isOf(kind: Kind | null, { custom, required }: AttributeRow): boolean {
  if (kind === "custom") return custom;
  if (kind === "base") return !custom;
  return kind === null || required;
}

/** The attributes of the chosen user type, found by words of their name and description. */
export function AttributesBrowser() {
  const [{ type, q, kind, hide }, setParams] = useQueryStates(userTypesParams, { history: "push" });
  const types = useQuery(userTypesQuery());
  const { data, error, isFetching, refetch } = useQuery(userTypeQuery(type));
  const wanted = q.trim().toLowerCase();
  const rows = data?.attributes.filter(
    (each) =>
      isOf(kind, each) && `${each.title} ${each.variable} ${each.description ?? ""}`.toLowerCase().includes(wanted),
  );
  const active = q !== "" || kind !== null;
  const clear = () => void setParams({ q: null, kind: null });
  const failure = error ?? types.error;
  return (
    <DataTable
      label="Attributes"
      className="flex-1"
      tallRows
      columns={ATTRIBUTE_COLUMNS}
      rows={data === null ? [] : rows}
      rowId={idOf}
      rowLabel={nameOf}
      hiddenColumns={hide}
      onHiddenColumnsChange={(next) => void setParams({ hide: next }, { history: "replace" })}
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
            actions={<Button onClick={() => void setParams({ type: null })}>Show the default type</Button>}
          >
            It may have been deleted since this address was made.
          </EmptyState>
        ) : (
          <EmptyState title="No attribute matches" actions={<Button onClick={clear}>Clear all filters</Button>}>
            Try a shorter part of its name.
          </EmptyState>
        )
      }
      toolbar={
        <FilterBar active={active} onClear={clear} result={rows && `${rows.length} of ${data?.attributes.length}`}>
          <Select
            aria-label="User type"
            className="w-56!"
            options={(types.data ?? []).map(({ id, name, isDefault }) => ({
              value: isDefault ? "default" : id,
              label: isDefault ? `${name} (default)` : name,
            }))}
            value={type}
            onValueChange={(next) => void setParams({ type: next })}
          />
          <SearchInput
            label="Find an attribute"
            shortcut="/"
            value={q}
            onValueChange={(text) => void setParams({ q: text }, { history: "replace" })}
            className="w-56"
          />
          <Select
            aria-label="Which attributes"
            className="w-44!"
            options={KINDS}
            value={kind ?? ""}
            onValueChange={(next) =>
              void setParams({ kind: oneOf(["base", "custom", "required"] as const, next) ?? null })
            }
          />
        </FilterBar>
      }
      footer={<p className="py-0.5 text-xs text-muted">{data?.type.description}</p>}
    />
  );
}
