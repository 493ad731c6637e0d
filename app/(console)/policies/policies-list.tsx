"use client";
import { RowLink } from "#app/_features/list/cells.tsx";
import { columnsOf } from "#components/data-table/columns.ts";
import type { PolicyRow } from "#lib/schemas/policies.ts";
import { ACTIVE_CHOICES, ActiveBadge } from "#app/_features/list/cells.tsx";
import { ListTable } from "#app/_features/list/list-table.tsx";
import { useListState } from "#app/_features/list/use-list-state.ts";
import { usePicked } from "#app/_features/list/use-picked.ts";
import { Select } from "#components/ui/select.tsx";
import { useReadPage } from "#lib/client/reads.ts";
import { POLICY_TYPE_KEYS, POLICY_TYPE_QUESTIONS, POLICY_TYPE_TITLES } from "#lib/schemas/vocabulary/policy-types.ts";
import { oneOf } from "#lib/utils/one-of.ts";
import { policyPicking } from "#lib/schemas/vocabulary/policies.ts";
import { policiesParams } from "./search-params.ts";

const column = columnsOf<PolicyRow>();

const columns = column.columns([
  column.accessor("name", {
    header: "Name",
    enableSorting: true,
    meta: { className: "min-w-40 max-w-72 truncate" },
    cell: ({ row: { original } }) => <RowLink href={`/policies/${original.id}`}>{original.name}</RowLink>,
  }),
  column.accessor("priority", { header: "Order", enableSorting: true, meta: { align: "end", className: "w-16" } }),
  column.accessor("active", {
    header: "State",
    meta: { className: "whitespace-nowrap", filter: { kind: "choice", options: ACTIVE_CHOICES } },
    cell: ({ row: { original } }) => <ActiveBadge active={original.active} />,
  }),
  column.accessor("who", { header: "For", meta: { className: "min-w-56 max-w-96 truncate" } }),
  column.accessor("rules", {
    header: "Active rules",
    enableSorting: true,
    meta: { align: "end", className: "whitespace-nowrap w-28" },
  }),
  column.accessor("description", { header: "Description", meta: { className: "max-w-96 truncate text-muted" } }),
]);

const TYPES = POLICY_TYPE_KEYS.map((value) => ({ value, label: POLICY_TYPE_TITLES[value] }));

const idOf = ({ id }: PolicyRow) => id;
const nameOf = ({ name }: PolicyRow) => name;

/** The policies of one type, with its filters. */
export function PoliciesList() {
  const control = useListState(policiesParams, { filters: ["status"] });
  const { params } = control;
  const read = useReadPage("/policies", { type: params.type });
  const picked = usePicked(read.data, policyPicking, params);
  return (
    <ListTable
      list="policies"
      file="/api/policies/export"
      label="Policies"
      one="policy"
      many="policies"
      columns={columns}
      rowId={idOf}
      rowLabel={nameOf}
      control={control}
      query={params}
      read={read}
      answer={picked}
      search={{ label: "Search policies", placeholder: "Name or who it is for" }}
      filters={{ active: "status" }}
      noMatch={{
        title: "No policy matches",
        hint: "Search covers names, descriptions and who the policies are for, among policies of this kind.",
      }}
      empty={{
        title: "This org has no policy of this kind",
        hint: "Okta creates one when the feature is turned on.",
      }}
      note={POLICY_TYPE_QUESTIONS[params.type]}
      skeletonRows={4}
    >
      <Select
        aria-label="Kind of policy"
        className="w-52!"
        options={TYPES}
        value={params.type}
        onValueChange={(type) => control.change({ type: oneOf(POLICY_TYPE_KEYS, type) ?? "OKTA_SIGN_ON" })}
      />
    </ListTable>
  );
}
