"use client";
import { useQuery } from "@tanstack/react-query";
import { Card } from "#components/ui/card.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { readQuery } from "#lib/client/reads.ts";
import type { ReconciledDay } from "#lib/schemas/reconcile.ts";
import { RECONCILED_STATES } from "#lib/schemas/vocabulary/reconcile.ts";
import { STATE_LABELS } from "../../_components/state-labels.ts";

/** How the changes of the last days stand, counted by day. */
export function Reconciliation() {
  const { data } = useQuery({ ...readQuery("/audit/reconciliation"), refetchInterval: 20_000 });
  return (
    <Card
      title="Day by day"
      description={
        data?.caughtUpAt ? (
          <>
            The last 14 days, in UTC. The System Log was read to its end <RelativeTime at={data.caughtUpAt} />.
          </>
        ) : (
          "The last 14 days, in UTC. The System Log has not been read to its end yet."
        )
      }
      flush
    >
      {!data ? (
        <Skeleton className="m-4 h-24" />
      ) : data.days.length === 0 ? (
        <EmptyState title="No changes were made here in the last 14 days" />
      ) : (
        <Days days={data.days} />
      )}
    </Card>
  );
}

function Days({ days }: { days: readonly ReconciledDay[] }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard
    <div className="overflow-x-auto" tabIndex={0} role="region" aria-label="Changes by day">
      <table className="w-full text-sm">
        <thead>
          <tr className="border-b border-line text-left text-xs text-muted">
            <th scope="col" className="px-4 py-2 font-medium">
              Day
            </th>
            {RECONCILED_STATES.map((state) => (
              <th
                key={state}
                scope="col"
                title={STATE_LABELS[state].meaning}
                className="px-3 py-2 text-right font-medium"
              >
                {STATE_LABELS[state].title}
              </th>
            ))}
            <th scope="col" className="px-4 py-2 text-right font-medium">
              Alarms
            </th>
          </tr>
        </thead>
        <tbody>
          {days.map(({ day, changes, alarms }) => (
            <tr key={day} className="border-b border-line last:border-0">
              <th scope="row" className="px-4 py-2 text-left font-medium whitespace-nowrap">
                {day}
              </th>
              {RECONCILED_STATES.map((state) => (
                <td key={state} className="px-3 py-2 text-right tabular-nums">
                  {changes[state].toLocaleString("en")}
                </td>
              ))}
              <td className={`px-4 py-2 text-right tabular-nums ${alarms > 0 ? "font-semibold text-critical" : ""}`}>
                {alarms.toLocaleString("en")}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
