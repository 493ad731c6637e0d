"use client";
import { QueryProblem } from "#app/_features/problem/query-problem.tsx";
import { useReadPage } from "#lib/client/reads.ts";
import { type PeopleListProps, PeopleTable } from "./people-table.tsx";
import { Button } from "#components/ui/button.tsx";
import { CursorPager } from "#app/_features/list/list-pager.tsx";
import type { PeoplePage } from "#lib/schemas/people.ts";
import type { PeopleControl } from "../search-params.ts";

/** People, a page at a time. */
export function PagedPeople(props: PeopleListProps) {
  const { control, query } = props;
  const { data, error, isFetching, isPlaceholderData, refetch } = useReadPage("/people", query);
  const waiting = control.typing || isPlaceholderData;
  return (
    <PeopleTable
      {...props}
      rows={data?.rows}
      more={Boolean(data?.after)}
      fetching={waiting}
      page={waiting ? undefined : data}
      error={error && <QueryProblem error={error} onRetry={() => void refetch()} retrying={isFetching} />}
      footer={<PeoplePager control={control} page={data} pending={waiting} />}
    />
  );
}

type PeoplePagerProps = { control: PeopleControl; page: PeoplePage | undefined; pending: boolean };

/** Pages of people, with what to know about their order. */
function PeoplePager({ control, page, pending }: PeoplePagerProps) {
  const note =
    control.params.group === ""
      ? "A change can take a few seconds to show in search."
      : "Okta lists a group's members in its own order, so they cannot be sorted.";
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1.5">
      <div className="min-w-0 flex-1">
        <CursorPager
          label="people"
          control={control}
          next={page?.after}
          pending={pending && page !== undefined}
          note={note}
        />
      </div>
      <Button size="sm" onClick={() => control.change({ scroll: true })}>
        One list
      </Button>
    </div>
  );
}
