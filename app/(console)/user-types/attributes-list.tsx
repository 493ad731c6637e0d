"use client";
import { columnsOf } from "#components/data-table/columns.ts";
import { Badge } from "#components/ui/badge.tsx";
import { CopyButton } from "#components/ui/copy-button.tsx";
import type { AttributeRow } from "#lib/schemas/user-types.ts";
import { changedHereLabel, OWN_RIGHT_LABELS } from "#lib/schemas/vocabulary/attributes.ts";
import { ListTable } from "#app/_features/list/list-table.tsx";
import { useListState } from "#app/_features/list/use-list-state.ts";
import { usePicked } from "#app/_features/list/use-picked.ts";
import { Button } from "#components/ui/button.tsx";
import { Select } from "#components/ui/select.tsx";
import { useRead } from "#lib/client/reads.ts";
import { attributePicking } from "#lib/schemas/vocabulary/attribute-lists.ts";
import { userTypesParams } from "./search-params.ts";

const column = columnsOf<AttributeRow>();

/** Wide screens only: on a phone all of it stands beneath the name. */
const WIDE = "max-sm:hidden";

/** What the other columns say, for a screen that has no room for them. */
function Beneath({ row }: { row: AttributeRow }) {
  const { variable, type, limits, custom, own, readOnly, source, description } = row;
  const facts = [
    [type, limits].filter(Boolean).join(", "),
    custom && "this org’s own",
    own === "hidden" ? "hidden from people themselves" : own === "change" && "people change it themselves",
    readOnly ? "read only" : source,
  ].filter(Boolean);
  return (
    <span className="mt-0.5 block space-y-0.5 text-xs font-normal text-muted sm:hidden">
      <code className="block font-mono">{variable}</code>
      <span className="block">{facts.join(" · ")}</span>
      {description && <span className="block">{description}</span>}
    </span>
  );
}

const columns = column.columns([
  column.accessor("title", {
    header: "Attribute",
    enableSorting: true,
    meta: {
      className:
        "min-w-40 font-medium sm:min-w-60 sm:max-w-72 max-sm:max-w-none! max-sm:border-r-0! max-sm:whitespace-normal!",
    },
    cell: ({ row: { original } }) => (
      <>
        <span className="inline-flex flex-wrap items-center gap-x-2">
          {original.title}
          {original.required && <Badge tone="info">Required</Badge>}
        </span>
        <Beneath row={original} />
      </>
    ),
  }),
  column.accessor("variable", {
    header: "Variable",
    enableSorting: true,
    meta: { className: WIDE },
    cell: (cell) => (
      <span className="inline-flex items-center gap-1 whitespace-nowrap">
        <code className="font-mono text-xs">{cell.getValue()}</code>
        <CopyButton value={cell.getValue()} label={`Copy ${cell.getValue()}`} />
      </span>
    ),
  }),
  column.accessor("type", { header: "Type", enableSorting: true, meta: { className: `whitespace-nowrap ${WIDE}` } }),
  column.accessor("limits", { header: "Limits", meta: { className: `min-w-40 max-w-72 ${WIDE}` } }),
  column.accessor("custom", {
    header: "From",
    meta: {
      className: WIDE,
      filter: {
        kind: "choice",
        label: "Kind",
        options: [
          { value: "custom", label: "Added by this org" },
          { value: "base", label: "Okta’s own" },
          { value: "required", label: "Required" },
        ],
      },
    },
    cell: (cell) => (cell.getValue() ? "This org" : "Okta"),
  }),
  column.accessor("own", {
    header: "User permission",
    meta: {
      className: `whitespace-nowrap ${WIDE}`,
      filter: { kind: "choice", options: Object.entries(OWN_RIGHT_LABELS).map(([value, label]) => ({ value, label })) },
    },
    cell: ({ row: { original } }) => OWN_RIGHT_LABELS[original.own],
  }),
  column.accessor("readOnly", {
    header: "Changed here",
    meta: { className: `whitespace-nowrap ${WIDE}` },
    cell: ({ row: { original } }) => changedHereLabel(original),
  }),
  column.accessor("description", {
    header: "Description",
    meta: { className: `min-w-48 max-w-96 text-muted ${WIDE}` },
  }),
]);

const NO_ATTRIBUTES: readonly AttributeRow[] = [];
const idOf = ({ variable }: AttributeRow) => variable;
const nameOf = ({ title }: AttributeRow) => title;

/** The attributes of the chosen user type, found by words of their name and description. */
export function AttributesList() {
  const control = useListState(userTypesParams, { filters: ["kind", "own"] });
  const { params } = control;
  const types = useRead("/user-types");
  const { data, error, isFetching, isPlaceholderData, refetch } = useRead("/user-types/{typeId}", {
    typeId: params.type,
  });
  const picked = usePicked(data === null ? NO_ATTRIBUTES : data?.attributes, attributePicking, params);
  const nothing =
    data === null
      ? {
          title: "User type not found",
          hint: "It may have been deleted since this address was made.",
          actions: <Button onClick={() => control.change({ type: "default" })}>Show the default type</Button>,
        }
      : { title: "No attribute matches", hint: "Search covers names, variables and descriptions." };
  return (
    <ListTable
      list="user-types"
      file={`/api/user-types/${params.type}/export`}
      label="Attributes"
      one="attribute"
      columns={columns}
      rowId={idOf}
      rowLabel={nameOf}
      tallRows
      control={control}
      query={params}
      read={{
        error: error ?? types.error,
        isFetching,
        isPlaceholderData,
        refetch: () => Promise.all([refetch(), types.refetch()]),
      }}
      answer={picked}
      search={{ label: "Search attributes", placeholder: "Name or variable" }}
      filters={{ custom: "kind", own: "own" }}
      noMatch={nothing}
      empty={nothing}
      note={data?.type.description ?? undefined}
    >
      <Select
        aria-label="User type"
        className="w-56!"
        options={(types.data ?? []).map(({ id, name, isDefault }) => ({
          value: isDefault ? "default" : id,
          label: isDefault ? `${name} (default)` : name,
        }))}
        value={params.type}
        onValueChange={(type) => control.change({ type })}
      />
    </ListTable>
  );
}
