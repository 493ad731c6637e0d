"use client";
import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import type { LogHistogram } from "#lib/schemas/log.ts";

const DAY_MS = 86_400_000;

type HistogramChartProps = {
  histogram: LogHistogram;
  /** Called with where a bar begins, ISO 8601. */
  onChoose: (at: string) => void;
};

/** Bars over time: what went well below, what failed on top. */
export function HistogramChart({ histogram, onChoose }: HistogramChartProps) {
  const { bars, widthMs } = histogram;
  const rows = bars.map(({ at, total, failed }) => ({ at, failed, other: total - failed }));
  const short = new Intl.DateTimeFormat("en-GB", {
    day: "numeric",
    month: "short",
    ...(widthMs < DAY_MS && { hour: "2-digit", minute: "2-digit" }),
  });
  const words = (at: unknown) => (typeof at === "string" ? short.format(Date.parse(at)) : "");
  return (
    <div className="h-40 text-xs" aria-hidden>
      <ResponsiveContainer width="100%" height="100%">
        <BarChart
          // The sentence above says the same to whoever cannot see it, and the time filter does what a click does.
          accessibilityLayer={false}
          data={rows}
          margin={{ top: 4, right: 0, bottom: 0, left: 0 }}
          onClick={({ activeLabel }) => activeLabel !== undefined && onChoose(String(activeLabel))}
        >
          <CartesianGrid vertical={false} stroke="var(--color-line)" />
          <XAxis dataKey="at" tickFormatter={words} minTickGap={40} stroke="var(--color-muted)" />
          <YAxis allowDecimals={false} width={48} stroke="var(--color-muted)" />
          <Tooltip
            labelFormatter={words}
            cursor={{ fill: "var(--color-hover)" }}
            contentStyle={{ background: "var(--color-raised)", borderColor: "var(--color-line-strong)" }}
          />
          <Bar
            dataKey="other"
            name="Others"
            stackId="all"
            fill="var(--color-accent)"
            isAnimationActive={false}
            className="cursor-pointer"
          />
          <Bar
            dataKey="failed"
            name="Failed or denied"
            stackId="all"
            fill="var(--color-critical-solid)"
            isAnimationActive={false}
            className="cursor-pointer"
          />
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}
