"use client";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useQueryStates } from "nuqs";
import { Activity, activityKey } from "#app/_features/timeline/activity.tsx";
import { ProblemCallout } from "#app/_features/problem/problem-callout.tsx";
import { QueryProblem } from "#app/_features/problem/query-problem.tsx";
import { Button } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { timelineQuery } from "#lib/client/timeline.ts";
import { timelineParams } from "../search-params.ts";

const CHOICES = [
  { value: "all", label: "Everything" },
  { value: "changes", label: "Only changes made to them" },
] as const;

/** Full timeline to one person, newest first, further back on request. */
export function PersonTimeline({ userId }: { userId: string }) {
  const [{ only }, set] = useQueryStates(timelineParams);
  const { data, error, isFetching, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    timelineQuery(userId, only),
  );
  const items = data?.pages.flatMap((page) => page.items);
  const problem = data?.pages[0]?.problem;
  return (
    <>
      <div role="group" aria-label="What is shown" className="flex flex-wrap gap-2">
        {CHOICES.map(({ value, label }) => (
          <Button key={value} aria-pressed={only === value} onClick={() => void set({ only: value })}>
            {label}
          </Button>
        ))}
      </div>
      {error && <QueryProblem error={error} onRetry={() => void refetch()} retrying={isFetching} />}
      {problem && <ProblemCallout problem={problem} tone="caution" />}
      {items?.length === 0 && (
        <EmptyState title="Nothing is recorded">
          Neither this console nor its copy of the System Log has anything about this person.
        </EmptyState>
      )}
      {!items && !error && <Skeleton className="h-60 w-full" />}
      {items && items.length > 0 && (
        <Card flush title="Newest first">
          <ol className="divide-y divide-line text-sm">
            {items.map((item) => (
              <li key={activityKey(item)} className="flex min-w-0 items-start gap-3 px-4 py-2">
                <Activity item={item} />
              </li>
            ))}
          </ol>
          {hasNextPage && (
            <div className="border-t border-line px-4 py-2">
              <Button pending={isFetchingNextPage} onClick={() => void fetchNextPage()}>
                Further back
              </Button>
            </div>
          )}
        </Card>
      )}
    </>
  );
}
