"use client";
import { useQuery } from "@tanstack/react-query";
import { Card } from "#components/ui/card.tsx";
import { StatusBadge } from "#components/ui/badge.tsx";
import { isMoving, jobReasonsQuery } from "#lib/client/bulk.ts";
import type { Job } from "#lib/schemas/bulk.ts";
import { kindOf, RESULT_TONES, resultCounts, resultTitle } from "#app/_features/bulk/results.ts";
import { targetCount } from "#app/_features/bulk/messages.ts";
import { QueryProblem } from "#app/_features/problem/query-problem.tsx";

/** Why people are skipped or failed, most frequent first. */
export function JobReasons({ job }: { job: Job }) {
  const { skipped, refused, failed, review } = resultCounts(job);
  const wrong = failed + review;
  const left = skipped + refused + wrong;
  const { data, error, isFetching, refetch } = useQuery({
    ...jobReasonsQuery(job.id, isMoving(job)),
    enabled: left > 0,
  });
  if (left === 0) return null;
  if (error) return <QueryProblem error={error} onRetry={() => void refetch()} retrying={isFetching} />;
  return (
    <Card title={wrong > 0 ? "Why some failed or were skipped" : "Why some were skipped"} flush>
      <ul className="divide-y divide-line">
        {data?.map(({ state, why, errorCode, count }) => (
          <li key={`${state} ${why} ${errorCode}`} className="flex flex-wrap items-baseline gap-x-3 gap-y-1 px-4 py-2">
            <span className="w-24 shrink-0 text-sm font-medium">{targetCount(job.on, count)}</span>
            <span className="min-w-0 flex-1 basis-60 text-sm wrap-anywhere">{why}</span>
            {errorCode && <code className="font-mono text-xs text-muted">{errorCode}</code>}
            <StatusBadge tone={RESULT_TONES[kindOf(state)]}>{resultTitle(kindOf(state), job.status)}</StatusBadge>
          </li>
        ))}
      </ul>
    </Card>
  );
}
