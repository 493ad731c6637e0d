"use client";
import { PartToolbar } from "#app/_features/list/part-toolbar.tsx";
import type { ListState } from "#app/_features/list/use-list-state.ts";
import { useOperate } from "#app/_features/operation/operation-provider.tsx";
import { PersonCombobox } from "#app/_features/pickers/person-combobox.tsx";
import type { Column } from "#components/data-table/columns.ts";
import { Button } from "#components/ui/button.tsx";
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
  control: ListState<AppUsersParams>;
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
    <PartToolbar
      title="People who have it"
      list={`apps/${overview.app.id}`}
      file={`/api/apps/${overview.app.id}/users/export?${file}`}
      placeholder="Start of a name or email"
      q={q}
      control={control}
      columns={columns}
      filters={{ status, direct: way }}
      onFilter={(id, values) =>
        id === "status"
          ? control.change({ status: someOf(USER_STATUSES, values) })
          : control.change({ way: someOf(ASSIGNMENT_WAYS, values) })
      }
      through={page?.through}
      busy={busy}
    >
      <AssignToSomebody overview={overview} />
    </PartToolbar>
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
