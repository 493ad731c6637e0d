"use client";
import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import type { StackedBarsProps } from "./stacked-bars.tsx";

const FILLS = {
  accent: "var(--color-accent)",
  critical: "var(--color-critical-solid)",
  caution: "var(--color-caution)",
} as const;

/** The drawing of StackedBars; fetched on demand. */
export function StackedBarsChart({ bars, series, dayWords }: StackedBarsProps) {
  const words = (at: unknown) => (typeof at === "string" ? dayWords(at) : "");
  return (
    <div className="h-44 text-xs">
      <ResponsiveContainer width="100%" height="100%">
        <BarChart data={[...bars]} margin={{ top: 4, right: 0, bottom: 0, left: 0 }} accessibilityLayer={false}>
          <CartesianGrid vertical={false} stroke="var(--color-line)" />
          <XAxis dataKey="at" tickFormatter={words} minTickGap={28} stroke="var(--color-muted)" tickLine={false} />
          <YAxis allowDecimals={false} width={36} stroke="var(--color-muted)" tickLine={false} axisLine={false} />
          <Tooltip
            labelFormatter={words}
            cursor={{ fill: "var(--color-hover)" }}
            contentStyle={{
              background: "var(--color-raised)",
              borderColor: "var(--color-line-strong)",
              color: "var(--color-ink)",
            }}
            itemStyle={{ color: "var(--color-ink)" }}
          />
          {series.map(({ key, name, tone }) => (
            <Bar key={key} dataKey={key} name={name} stackId="all" fill={FILLS[tone]} isAnimationActive={false} />
          ))}
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}
