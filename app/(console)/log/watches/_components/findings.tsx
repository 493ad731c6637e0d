"use client";
import { useQuery } from "@tanstack/react-query";
import { Link } from "#components/ui/link.tsx";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { findingsQuery } from "#lib/client/watches.ts";
import { QueryProblem } from "#app/_features/problem/query-problem.tsx";

const SHOWN = 10;

/** The newest finds of a watch. `count` is how many there are: when it rises, they are fetched anew. */
export function Findings({ watchId, count }: { watchId: string; count: number }) {
  const { data, error, isFetching, refetch } = useQuery({ ...findingsQuery(watchId, count), enabled: count > 0 });
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
