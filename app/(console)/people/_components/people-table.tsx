"use client";
import type { ReactNode } from "react";
import { ViewsButton } from "#app/_features/list/views-button.tsx";
import { DataTable } from "#components/data-table/data-table.tsx";
import type { SelectionControl } from "#components/data-table/use-selection.ts";
import type { Endless } from "#components/data-table/rows-in-view.tsx";
import type { BulkOffer } from "#lib/schemas/bulk.ts";
import { toUrl } from "#lib/schemas/from-url.ts";
import type { PeoplePage, PeopleQuery, PersonRow } from "#lib/schemas/people.ts";
import { ExportPeople } from "./export-people.tsx";
import { SORTABLE_COLUMNS, UNSORTABLE_COLUMNS } from "./people-columns.tsx";
import { PeopleFilters } from "./people-filters.tsx";
import { SelectionActions } from "#app/_features/bulk/selection-actions.tsx";
import type { PeopleControl } from "../search-params.ts";
import { SearchX } from "lucide-react";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";

const idOf = (person: PersonRow) => person.id;
const nameOf = (person: PersonRow) => person.name;

/** What every way to list people is about. */
export type PeopleListProps = {
  control: PeopleControl;
  /** What is asked for now. */
  query: PeopleQuery;
  offers: readonly BulkOffer[];
  selection: SelectionControl;
};

type PeopleTableProps = PeopleListProps & {
  rows: readonly PersonRow[] | undefined;
  /** There are further people than these. */
  more?: boolean;
  fetching: boolean;
  /** The page in view, for the words how many it has. */
  page?: PeoplePage | undefined;
  error?: ReactNode;
  footer?: ReactNode;
  endless?: Endless;
};

/** People in rows, with search, filters, and what may be done to those selected. */
export function PeopleTable(props: PeopleTableProps) {
  const { control, query, offers, selection, rows, more = false, fetching, page, error, footer, endless } = props;
  const { params } = control;
  const sortable = query.group === "";
  const { q: text, status, department, group } = query;
  const everybodyHref = `/bulk/new?${toUrl({ from: "filter", q: text, status: status.join(","), department, group })}`;

  return (
    <DataTable
      label="People"
      className="flex-1"
      columns={sortable ? SORTABLE_COLUMNS : UNSORTABLE_COLUMNS}
      rows={rows}
      rowId={idOf}
      rowLabel={nameOf}
      fetching={fetching}
      {...control.table}
      sort={sortable ? control.table.sort : null}
      selection={selection}
      selectionActions={
        <SelectionActions
          offers={offers}
          selected={selection.ids}
          source="Selected in the people list"
          everybodyHref={everybodyHref}
        />
      }
      error={error}
      empty={<NobodyFound query={query} more={more} onClear={control.clear} />}
      toolbar={
        <>
          <PeopleFilters control={control} busy={fetching} page={page} />
          <ViewsButton list="people" />
          <ExportPeople query={query} hidden={params.hide} />
        </>
      }
      footer={footer}
      endless={endless}
      skeletonRows={14}
    />
  );
}

type NobodyFoundProps = {
  query: PeopleQuery;
  /** There are further pages, which may have someone. */
  more: boolean;
  onClear: () => void;
};

/** No people on this page, and what would find some. */
function NobodyFound({ query, more, onClear }: NobodyFoundProps) {
  const filtered = query.q !== "" || query.status.length > 0 || query.department !== "" || query.group !== "";
  if (more) {
    return (
      <EmptyState icon={<SearchX />} title="Nobody on this page matches">
        The group is searched in parts. Go to the next page to continue.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={<SearchX />}
      title={filtered ? "Nobody matches" : "No people here"}
      actions={filtered && <Button onClick={onClear}>Clear search and filters</Button>}
    >
      {filtered && (
        <ul className="space-y-0.5">
          {query.q !== "" && (
            <li>
              Search finds the start of first name, last name, login, email and employee number, and phone numbers as
              stored in Okta, with the country code.
            </li>
          )}
          {query.status.length === 0 && <li>Deactivated people are shown only if Status includes them.</li>}
          <li>People created or changed in the last few seconds may not be found yet.</li>
        </ul>
      )}
    </EmptyState>
  );
}
