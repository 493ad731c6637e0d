"use client";
import { PartToolbar } from "#app/_features/list/part-toolbar.tsx";
import type { ListState } from "#app/_features/list/use-list-state.ts";
import type { Column } from "#components/data-table/columns.ts";
import { toUrl } from "#lib/schemas/from-url.ts";
import type { GroupOverview, MemberRow, MembersPage } from "#lib/schemas/groups.ts";
import { MEMBER_ORIGINS } from "#lib/schemas/vocabulary/members.ts";
import { USER_STATUSES } from "#lib/schemas/vocabulary/user-status.ts";
import { someOf } from "#lib/utils/one-of.ts";
import { type MembersParams, toMembersQuery } from "../search-params.ts";
import { AddMember } from "./add-member.tsx";

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
export function MembersToolbar({ overview, columns, control, busy, page }: MembersToolbarProps) {
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
