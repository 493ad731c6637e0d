"use client";
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
import { useReadPage } from "#lib/client/reads.ts";
import type { BulkOffer } from "#lib/schemas/bulk.ts";
import type { GroupOverview, MemberRow, MembersPage } from "#lib/schemas/groups.ts";
import { membersParams, toMembersQuery, type MembersParams } from "../search-params.ts";
import { memberColumns } from "./member-columns.tsx";
import { PartToolbar } from "#app/_features/list/part-toolbar.tsx";
import type { ListState } from "#app/_features/list/use-list-state.ts";
import type { Column } from "#components/data-table/columns.ts";
import { toUrl } from "#lib/schemas/from-url.ts";
import { MEMBER_ORIGINS } from "#lib/schemas/vocabulary/members.ts";
import { USER_STATUSES } from "#lib/schemas/vocabulary/user-status.ts";
import { someOf } from "#lib/utils/one-of.ts";
import { PersonCombobox } from "#app/_features/pickers/person-combobox.tsx";

const idOf = (member: MemberRow) => member.id;
const nameOf = (member: MemberRow) => member.name;

type MembersTableProps = { overview: GroupOverview; offers: readonly BulkOffer[] };

/** The group's members, each with how they came in: searched, put in order, chosen, added and removed. */
export function MembersTable({ overview, offers }: MembersTableProps) {
  const { group, addMember, removeMember } = overview;
  const control = useListState(membersParams, { filters: ["status", "origin"] });
  const { narrowed } = control;
  const { data, error, isFetching, isPlaceholderData, refetch } = useReadPage(
    "/groups/{groupId}/members",
    toMembersQuery(group.id, control.asked),
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
          title={narrowed ? "Nobody matches" : "Nobody is in it"}
          actions={narrowed && <Button onClick={control.clear}>Clear search and filters</Button>}
        >
          {narrowed
            ? "Search finds the start of a first or last name, a login or an email."
            : "People you add get its apps and policies at once."}
        </EmptyState>
      }
      toolbar={<MembersToolbar overview={overview} columns={columns} control={control} busy={waiting} page={data} />}
      footer={
        <CursorPager
          label="members"
          control={control}
          next={data?.after}
          pending={isPlaceholderData}
          note={data?.through ? "Okta cannot search here, so all of them were read." : "In Okta’s own order."}
        />
      }
    />
  );
}

type MembersToolbarProps = {
  overview: GroupOverview;
  columns: readonly Column<MemberRow>[];
  control: ListState<MembersParams>;
  /** An answer to what is asked now is under way. */
  busy: boolean;
  /** The answer, once it is there. */
  page: MembersPage | undefined;
};

/** Searching, filtering, adding to and taking away the list of a group's members. */
function MembersToolbar({ overview, columns, control, busy, page }: MembersToolbarProps) {
  const { params } = control;
  const { q, status, origin, hide } = params;
  const query = toMembersQuery(overview.group.id, params);
  const file = toUrl({ ...query, groupId: "", after: "", limit: "", hide });
  return (
    <PartToolbar
      title="Members"
      list={`groups/${overview.group.id}`}
      file={`/api/groups/${overview.group.id}/members/export?${file}`}
      placeholder="Start of a name or login"
      q={q}
      control={control}
      columns={columns}
      filters={{ status, rules: origin }}
      onFilter={(id, values) =>
        id === "status"
          ? control.change({ status: someOf(USER_STATUSES, values) })
          : control.change({ origin: someOf(MEMBER_ORIGINS, values) })
      }
      through={page?.through}
      busy={busy}
    >
      <AddMember overview={overview} />
    </PartToolbar>
  );
}

/** Finds a person by typing and adds them to the group. */
function AddMember({ overview: { group, addMember, removeMember } }: { overview: GroupOverview }) {
  const operate = useOperate();
  if (addMember.whyNot !== null) {
    return (
      <Button size="sm" disabledReason={addMember.whyNot}>
        Add a person…
      </Button>
    );
  }
  return (
    <div className="w-48 max-sm:w-full">
      <PersonCombobox
        aria-label="Add a person to the group"
        placeholder="Add a person…"
        value={null}
        onValueChange={(person) =>
          person &&
          operate({
            offer: addMember,
            target: { name: person.name, detail: person.login },
            input: { userId: person.id, groupId: group.id },
            about: group.name,
            inverse: removeMember,
          })
        }
      />
    </div>
  );
}
