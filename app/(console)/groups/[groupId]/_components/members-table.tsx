"use client";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { CursorPager } from "#app/_features/list/list-pager.tsx";
import { useListState } from "#app/_features/list/use-list-state.ts";
import { exclusionOf } from "#app/_features/operation/exclusion.ts";
import { useOperate } from "#app/_features/operation/operation-provider.tsx";
import { QueryProblem } from "#app/_features/problem/query-problem.tsx";
import { SelectionActions } from "#app/_features/bulk/selection-actions.tsx";
import { DataTable } from "#components/data-table/data-table.tsx";
import type { Selection } from "#components/data-table/selection.ts";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { membersQuery } from "#lib/client/groups.ts";
import type { BulkOffer } from "#lib/schemas/bulk.ts";
import type { GroupOverview, MemberRow } from "#lib/schemas/groups.ts";
import { membersParams, toMembersQuery } from "../search-params.ts";
import { memberColumns } from "./member-columns.tsx";
import { MembersToolbar } from "./members-toolbar.tsx";

const idOf = (member: MemberRow) => member.id;
const nameOf = (member: MemberRow) => member.name;

type MembersTableProps = { overview: GroupOverview; offers: readonly BulkOffer[] };

/** The group's members, each with how they came in: searched, put in order, chosen, added and removed. */
export function MembersTable({ overview, offers }: MembersTableProps) {
  const { group, addMember, removeMember } = overview;
  const control = useListState(membersParams, { filters: ["status", "origin"] });
  const { narrowed } = control;
  const { data, error, isFetching, isPlaceholderData, refetch } = useQuery(
    membersQuery(toMembersQuery(group.id, control.asked)),
  );
  const waiting = control.typing || isPlaceholderData;
  const [selected, setSelected] = useState<Selection>(new Set<string>());
  const operate = useOperate();
  const columns = useMemo(
    () =>
      memberColumns(group.type, removeMember.whyNot, (member) =>
        operate({
          offer: removeMember,
          target: { name: member.name, detail: member.login },
          input: { userId: member.id, groupId: group.id },
          about: group.name,
          inverse: addMember,
          ...exclusionOf(
            member.name,
            member.rules.map(({ name }) => name),
          ),
        }),
      ),
    [operate, group.id, group.name, group.type, addMember, removeMember],
  );
  return (
    <DataTable
      label="Members"
      // As high as a screen: what the group gives, and why, stays within reach below it.
      className="max-h-[max(36rem,82dvh)]"
      columns={columns}
      rows={data?.rows}
      rowId={idOf}
      rowLabel={nameOf}
      fetching={waiting}
      {...control.table}
      selection={{ ids: selected, onChange: setSelected }}
      selectionActions={
        <SelectionActions
          offers={offers}
          selected={selected}
          source={`Selected among the members of ${group.name}`}
          first={{
            place: "group.selection",
            label: "Remove from this group…",
            given: { groupId: { id: group.id, name: group.name } },
            whyNot: removeMember.whyNot,
          }}
        />
      }
      error={error && <QueryProblem error={error} onRetry={() => void refetch()} retrying={isFetching} />}
      empty={
        <EmptyState
          title={narrowed ? "Nobody among them fits" : "Nobody is in it"}
          actions={narrowed && <Button onClick={control.clear}>Clear search and filters</Button>}
        >
          {narrowed
            ? "Search looks for the start of a first or last name, a login or an email."
            : "Whom you add gets its apps and policies at once."}
        </EmptyState>
      }
      toolbar={<MembersToolbar overview={overview} columns={columns} control={control} busy={waiting} page={data} />}
      footer={
        <CursorPager
          label="members"
          control={control}
          next={data?.after}
          pending={isPlaceholderData}
          note={data?.through ? "Okta cannot search here: they were read through for this." : "In Okta’s own order."}
        />
      }
    />
  );
}
