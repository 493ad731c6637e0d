"use client";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import { QueryProblem } from "#app/_features/problem/query-problem.tsx";
import { Button } from "#components/ui/button.tsx";
import { peopleByScrollQuery } from "#lib/client/people.ts";
import { type PeopleListProps, PeopleTable } from "./people-table.tsx";

/** Everyone the filters leave in one list: read page after page while one scrolls, or all at once when asked to. */
export function ScrolledPeople(props: PeopleListProps) {
  const { control, query } = props;
  const { data, error, hasNextPage, isFetching, isFetchingNextPage, fetchNextPage, refetch } = useInfiniteQuery(
    peopleByScrollQuery(query),
  );
  const rows = useMemo(() => data?.pages.flatMap((page) => page.rows), [data]);
  const [all, setAll] = useState(false);
  const readingAll = all && hasNextPage && !error;
  useEffect(() => {
    if (readingAll && !isFetching) void fetchNextPage();
  }, [readingAll, isFetching, fetchNextPage]);

  const count = rows?.length.toLocaleString("en") ?? "0";
  return (
    <PeopleTable
      {...props}
      rows={rows}
      more={hasNextPage}
      fetching={control.typing || isFetching}
      error={
        error && (
          <QueryProblem error={error} onRetry={() => void (data ? fetchNextPage() : refetch())} retrying={isFetching} />
        )
      }
      endless={{
        more: hasNextPage && !error,
        onMore: () => !isFetchingNextPage && void fetchNextPage(),
      }}
      footer={
        <div className="flex flex-wrap items-center gap-x-4 gap-y-1.5 text-sm text-muted">
          <p className="mr-auto" role="status">
            {hasNextPage
              ? `${count} people loaded so far; scroll for more.`
              : rows && `All ${count} people. They are shown as they were when loaded.`}
          </p>
          {hasNextPage && (
            <Button size="sm" onClick={() => setAll(!all)}>
              {readingAll ? "Stop loading" : "Load all"}
            </Button>
          )}
          <Button size="sm" onClick={() => control.change({ scroll: false })}>
            Back to pages
          </Button>
        </div>
      }
    />
  );
}
