import type { ColumnFilter } from "#components/data-table/columns.ts";
import { USER_STATES } from "#lib/policy/user-states.ts";
import { USER_STATUSES } from "#lib/schemas/vocabulary/user-status.ts";

/** Narrows a list of people down by the state of their account. */
export const STATUS_FILTER: ColumnFilter = {
  kind: "choice",
  options: USER_STATUSES.map((value) => ({ value, label: USER_STATES[value].title })),
};
