"use client";
import { Link } from "#components/ui/link.tsx";
import { StatusBadge } from "#components/ui/badge.tsx";
import { Card } from "#components/ui/card.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { useReadPage } from "#lib/client/reads.ts";
import type { AuditRow } from "#lib/schemas/audit.ts";
import { RESULT_LABELS } from "#app/_features/audit/audit-labels.ts";
import { QueryProblem } from "#app/_features/problem/query-problem.tsx";
import { newestApart, ownActions } from "./start-queries.ts";

/** What the reader did last, to go on with it or to check it. */
export function OwnActions({ login }: { login: string }) {
  const { data, error, isFetching, refetch } = useReadPage("/audit", ownActions(login));
  return (
    <Card
      title="Your recent actions"
      actions={
        <Link href={`/audit?actor=${encodeURIComponent(login)}`} className="link text-sm">
          All of it
        </Link>
      }
      flush
    >
      {error && <QueryProblem error={error} onRetry={() => void refetch()} retrying={isFetching} />}
      {!data && !error && <Skeleton className="m-4 h-24" />}
      {data?.rows.length === 0 && (
        <EmptyState title="Nothing yet">Your changes to people and groups appear here.</EmptyState>
      )}
      <ul className="divide-y divide-line">
        {newestApart(data?.rows ?? []).map((row) => (
          <OwnAction key={row.seq} row={row} />
        ))}
      </ul>
    </Card>
  );
}

function OwnAction({ row: { seq, at, title, target, result, jobId } }: { row: AuditRow }) {
  const outcome = RESULT_LABELS[result];
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2 text-sm">
      <span className="min-w-0 flex-1 basis-48">
        <span className="font-medium">{title}</span>{" "}
        {jobId ? (
          <Link href={`/bulk/${jobId}`} className="link">
            in a bulk job
          </Link>
        ) : target?.kind === "user" && target.id ? (
          <Link href={`/people/${target.id}`} className="link wrap-anywhere">
            {target.label}
          </Link>
        ) : (
          target?.label
        )}
      </span>
      {!jobId && <StatusBadge tone={outcome.tone}>{outcome.title}</StatusBadge>}
      <Link href={`/audit?entry=${seq}`} className="link text-muted" aria-label={`Entry ${seq} of the audit trail`}>
        <RelativeTime at={at} />
      </Link>
    </li>
  );
}
