"use client";
import { ExportLink } from "#app/(console)/_components/list/export-link.tsx";
import { throughWords } from "#app/(console)/_components/list/through-words.ts";
import type { ListControl } from "#app/(console)/_components/list/use-list-params.ts";
import { ViewsButton } from "#app/(console)/_components/list/views-button.tsx";
import { ColumnFilters } from "#components/data-table/column-filters.tsx";
import type { Column } from "#components/data-table/features.ts";
import { FilterBar } from "#components/layout/filter-bar.tsx";
import { SearchInput } from "#components/ui/search-input.tsx";
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
  control: ListControl<MembersParams>;
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
    <>
      <h2 className="flex-1 px-2 text-base font-semibold max-sm:basis-full">Members</h2>
      <AddMember overview={overview} />
      <ViewsButton list={`groups/${overview.group.id}`} />
      <ExportLink href={`/api/groups/${overview.group.id}/members/export?${file}`} />
      <div className="flex basis-full">
        <FilterBar
          active={q !== "" || status.length > 0 || origin.length > 0}
          onClear={control.clear}
          result={page?.through && !busy ? throughWords(page.through) : undefined}
        >
          <SearchInput
            label="Search among them"
            placeholder="Start of a name or login"
            value={q}
            onValueChange={control.type}
            busy={busy}
            className="w-56"
          />
          <ColumnFilters
            columns={columns}
            values={{ status, rules: origin }}
            onChange={(id, values) =>
              id === "status"
                ? control.change({ status: someOf(USER_STATUSES, values) })
                : control.change({ origin: someOf(MEMBER_ORIGINS, values) })
            }
          />
        </FilterBar>
      </div>
    </>
  );
}
