"use client";
import { ExportLink } from "#app/(console)/_components/list/export-link.tsx";
import { throughWords } from "#app/(console)/_components/list/through-words.ts";
import type { ListControl } from "#app/(console)/_components/list/use-list-params.ts";
import { ViewsButton } from "#app/(console)/_components/list/views-button.tsx";
import { useOperate } from "#app/(console)/_components/operation/operation-provider.tsx";
import { PersonCombobox } from "#app/(console)/_components/person-combobox.tsx";
import { ColumnFilters } from "#components/data-table/column-filters.tsx";
import type { Column } from "#components/data-table/features.ts";
import { FilterBar } from "#components/layout/filter-bar.tsx";
import { Button } from "#components/ui/button.tsx";
import { SearchInput } from "#components/ui/search-input.tsx";
import type { AppOverview, AppUserRow, AppUsersPage } from "#lib/schemas/apps.ts";
import { toUrl } from "#lib/schemas/from-url.ts";
import { ASSIGNMENT_WAYS } from "#lib/schemas/vocabulary/members.ts";
import { USER_STATUSES } from "#lib/schemas/vocabulary/user-status.ts";
import { someOf } from "#lib/utils/one-of.ts";
import { type AppUsersParams, toAppUsersQuery } from "../search-params.ts";
import { assignRequest } from "./assignment-requests.ts";

type AppUsersToolbarProps = {
  overview: AppOverview;
  columns: readonly Column<AppUserRow>[];
  control: ListControl<AppUsersParams>;
  /** An answer to what is asked now is under way. */
  busy: boolean;
  /** The answer, once it is there. */
  page: AppUsersPage | undefined;
};

/** Searching, filtering, adding to and taking away the list of an app's people. */
export function AppUsersToolbar({ overview, columns, control, busy, page }: AppUsersToolbarProps) {
  const { params } = control;
  const { q, status, way, hide } = params;
  const query = toAppUsersQuery(overview.app.id, params);
  const file = toUrl({ ...query, appId: "", after: "", limit: "", hide });
  return (
    <>
      <h2 className="flex-1 px-2 text-base font-semibold max-sm:basis-full">People who have it</h2>
      <AssignToSomebody overview={overview} />
      <ViewsButton list={`apps/${overview.app.id}`} />
      <ExportLink href={`/api/apps/${overview.app.id}/users/export?${file}`} />
      <div className="flex basis-full">
        <FilterBar
          active={q !== "" || status.length > 0 || way.length > 0}
          onClear={control.clear}
          result={page?.through && !busy ? throughWords(page.through) : undefined}
        >
          <SearchInput
            label="Search among them"
            placeholder="Start of a name or email"
            value={q}
            onValueChange={control.type}
            busy={busy}
            className="w-56"
          />
          <ColumnFilters
            columns={columns}
            values={{ status, direct: way }}
            onChange={(id, values) =>
              id === "status"
                ? control.change({ status: someOf(USER_STATUSES, values) })
                : control.change({ way: someOf(ASSIGNMENT_WAYS, values) })
            }
          />
        </FilterBar>
      </div>
    </>
  );
}

function AssignToSomebody({ overview }: { overview: AppOverview }) {
  const operate = useOperate();
  if (overview.assignUser.whyNot !== null) {
    return (
      <Button size="sm" disabledReason={overview.assignUser.whyNot}>
        Assign to somebody…
      </Button>
    );
  }
  return (
    <div className="w-48 max-sm:w-full">
      <PersonCombobox
        aria-label="Assign it to somebody"
        placeholder="Assign to somebody…"
        value={null}
        onValueChange={(person) => person && operate(assignRequest(overview, person))}
      />
    </div>
  );
}
