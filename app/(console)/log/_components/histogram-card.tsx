"use client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { notifyCodeFailure } from "#components/ui/code-failure.ts";
import { onDemand, useOnDemand } from "#components/ui/on-demand.ts";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { pageQuery } from "#lib/client/reads.ts";
import { type LogControl, toLogFilter } from "../search-params.ts";

const bars = onDemand(() => import("#components/charts/bars.tsx").then((module) => module.Bars));

const DAY_MS = 86_400_000;
const SERIES = [
  { key: "good", name: "Others", tone: "accent" },
  { key: "failed", name: "Failed or denied", tone: "critical" },
] as const;

/** The words for when a bar begins that stands for so many milliseconds. */
function labelFor(widthMs: number): (at: string) => string {
  const time = widthMs < DAY_MS ? ({ hour: "2-digit", minute: "2-digit" } as const) : {};
  const format = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", ...time });
  return (at) => format.format(Date.parse(at));
}

/** How many events match over time; a click on a bar narrows the list to its time. Opened when it is wanted. */
export function HistogramCard({ control }: { control: LogControl }) {
  const [open, setOpen] = useState(false);
  const filter = toLogFilter(control.params);
  const possible = filter.raw === "";
  const { data, error } = useQuery({ ...pageQuery("/log/histogram", filter), enabled: open && possible });
  const drawBars = useOnDemand(bars, open && possible, () => {
    setOpen(false);
    notifyCodeFailure();
  });
  const total = data?.bars.reduce((sum, bar) => sum + bar.total, 0) ?? 0;
  const failed = data?.bars.reduce((sum, bar) => sum + bar.failed, 0) ?? 0;

  return (
    <details
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
      className="shrink-0 rounded-lg border border-line bg-surface"
    >
      <summary className="cursor-pointer px-3 py-2 text-sm font-medium">Over time</summary>
      <div className="border-t border-line px-3 py-2">
        {!possible ? (
          <p className="text-sm text-muted">Not available with an Okta filter: it is counted from the archive.</p>
        ) : error ? (
          <p className="text-sm text-critical">The events could not be counted. {error.message}</p>
        ) : data && drawBars ? (
          <>
            <p className="text-xs text-muted" role="status">
              {total.toLocaleString("en")} events in the archive, {failed.toLocaleString("en")} of them failed or denied
              {filter.since === "" && filter.until === "" && ", in the last seven days"}.
            </p>
            {drawBars({
              bars: data.bars.map(({ at, total: of, failed: wrong }) => ({ at, good: of - wrong, failed: wrong })),
              series: SERIES,
              labelOf: labelFor(data.widthMs),
              onChoose: (at) =>
                control.change({ since: at, until: new Date(Date.parse(at) + data.widthMs).toISOString() }),
            })}
          </>
        ) : (
          <Skeleton className="h-40 w-full" />
        )}
      </div>
    </details>
  );
}
