"use client";
import { useQuery } from "@tanstack/react-query";
import { Eye } from "lucide-react";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { watchesQuery } from "#lib/client/watches.ts";
import { QueryProblem } from "#app/_features/problem/query-problem.tsx";
import { WatchCard } from "./watch-card.tsx";

/** Every watch with what it has found lately. */
export function Watches() {
  const { data, error, isFetching, refetch } = useQuery({ ...watchesQuery(), refetchInterval: 10_000 });
  if (error && !data) return <QueryProblem error={error} onRetry={() => void refetch()} retrying={isFetching} />;
  if (!data) return <Skeleton className="h-40 w-full" />;
  if (data.watches.length === 0) {
    return (
      <EmptyState icon={<Eye aria-hidden className="size-5" />} title="Nothing is watched yet">
        A watch looks for new people, changed people or events of the System Log, and keeps what it finds.
      </EmptyState>
    );
  }
  // What tells somebody of a watch leads to its place here.
  return data.watches.map((watch) => (
    <div key={watch.id} id={watch.id} className="scroll-mt-4">
      <WatchCard watch={watch} mayChange={data.mayChange} />
    </div>
  ));
}
