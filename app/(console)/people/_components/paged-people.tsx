"use client";
import { useQuery } from "@tanstack/react-query";
import { QueryProblem } from "#app/_features/problem/query-problem.tsx";
import { peopleQuery } from "#lib/client/people.ts";
import { PeoplePager } from "./people-pager.tsx";
import { type PeopleListProps, PeopleTable } from "./people-table.tsx";

/** People, a page at a time. */
export function PagedPeople(props: PeopleListProps) {
  const { control, query } = props;
  const { data, error, isFetching, isPlaceholderData, refetch } = useQuery(peopleQuery(query));
  const waiting = query.q !== control.params.q.trim() || isPlaceholderData;
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
