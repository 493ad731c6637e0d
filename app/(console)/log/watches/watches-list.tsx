"use client";
import { useQuery } from "@tanstack/react-query";
import { Eye } from "lucide-react";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { readQuery } from "#lib/client/reads.ts";
import { QueryProblem } from "#app/_features/problem/query-problem.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { Card } from "#components/ui/card.tsx";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import { WATCH_TITLES, intervalLabel } from "#lib/schemas/vocabulary/watches.ts";
import type { WatchRow } from "#lib/schemas/watches.ts";
import { ProblemCallout } from "#app/_features/problem/problem-callout.tsx";
import { DeleteWatch } from "./_components/delete-watch.tsx";
import { Link } from "#components/ui/link.tsx";

/** Every watch with what it has found lately. */
export function WatchesList() {
  const { data, error, isFetching, refetch } = useQuery({ ...readQuery("/watches"), refetchInterval: 10_000 });
  if (error && !data) return <QueryProblem error={error} onRetry={() => void refetch()} retrying={isFetching} />;
  if (!data) return <Skeleton className="h-40 w-full" />;
  if (data.watches.length === 0) {
    return (
      <EmptyState icon={<Eye aria-hidden className="size-5" />} title="No watches yet">
        A watch looks for new people, changed people or System Log events, and keeps what it finds.
      </EmptyState>
    );
  }
  // What tells someone of a watch leads to its place here.
  return data.watches.map((watch) => (
    <div key={watch.id} id={watch.id} className="scroll-mt-4">
      <WatchCard watch={watch} mayChange={data.mayChange} />
    </div>
  ));
}

/** One watch: what it looks for, how it goes, and what it found last. */
function WatchCard({ watch, mayChange }: { watch: WatchRow; mayChange: boolean }) {
  const { id, name, kind, expression, everyMinutes, lookedAt, problem, found, createdBy } = watch;
  return (
    <Card
      title={name}
      description={
        <>
          {WATCH_TITLES[kind]}, {intervalLabel(everyMinutes).toLowerCase()}, set up by {createdBy}.{" "}
          {lookedAt ? (
            <>
              Last checked <RelativeTime at={lookedAt} />.
            </>
          ) : (
            "Not checked yet."
          )}
        </>
      }
      actions={
        <>
          {(lookedAt !== null || found > 0) && (
            <Badge>{found === 1 ? "1 found" : `${found.toLocaleString("en")} found`}</Badge>
          )}
          {mayChange && <DeleteWatch watch={watch} />}
        </>
      }
    >
      <div className="space-y-3">
        {expression !== "" && <p className="font-mono text-xs wrap-anywhere">{expression}</p>}
        {problem && <ProblemCallout problem={problem} />}
        {(lookedAt !== null || found > 0) && <Findings watchId={id} count={found} />}
        <p className="text-xs text-muted">
          As JSON, oldest first, after a number:{" "}
          <code className="font-mono wrap-anywhere">/api/watches/{id}/findings?after=0</code>
        </p>
      </div>
    </Card>
  );
}

const SHOWN = 10;

/** The newest finds of a watch. `count` is how many there are: when it rises, they are fetched again. */
function Findings({ watchId, count }: { watchId: string; count: number }) {
  const { data, error, isFetching, refetch } = useQuery({
    ...readQuery("/watches/{watchId}/findings", { watchId }),
    queryKey: ["watches", watchId, "findings", count],
    enabled: count > 0,
  });
  if (count === 0) return <p className="text-sm text-muted">Nothing found so far.</p>;
  if (error) return <QueryProblem error={error} onRetry={() => void refetch()} retrying={isFetching} />;
  if (!data) return <Skeleton className="h-16 w-full" />;
  const addressOf = (subject: string) =>
    data.kind === "watch.systemLog" ? `/log?event=${encodeURIComponent(subject)}` : `/people/${subject}`;
  return (
    <>
      {count > SHOWN && (
        <p className="text-xs text-muted">
          The newest {SHOWN} of {count.toLocaleString("en")}
        </p>
      )}
      <ul className="space-y-1 text-sm">
        {data.findings.slice(0, SHOWN).map(({ id, title, at, subject }) => (
          <li key={id} className="flex flex-wrap justify-between gap-x-3">
            <Link href={addressOf(subject)} className="link min-w-0 wrap-anywhere">
              {title}
            </Link>
            <RelativeTime at={at} className="text-xs text-muted" />
          </li>
        ))}
      </ul>
    </>
  );
}
