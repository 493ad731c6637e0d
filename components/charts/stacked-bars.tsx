"use client";
import { notifyCodeFailure } from "#components/ui/code-failure.ts";
import { onDemand, useOnDemand } from "#components/ui/on-demand.ts";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { useHydrated } from "#components/ui/use-hydrated.ts";

export type StackedBarsProps = {
  /** What is counted; the name of the table that says the same without a picture. */
  label: string;
  /** `at` says when a bar begins; the other numbers are those of the series. */
  bars: readonly ({ at: string } & Record<string, number | string>)[];
  series: readonly { key: string; name: string; tone: "accent" | "critical" | "caution" }[];
  /** The words for when a bar begins. */
  dayWords: (at: string) => string;
};

const chart = onDemand(() => import("./stacked-bars-chart.tsx").then((module) => module.StackedBarsChart));

/** Bars over time, several numbers each, drawn once the page stands; and a table for those who read instead of look. */
export function StackedBars(props: StackedBarsProps) {
  const { label, bars, series, dayWords } = props;
  const draw = useOnDemand(chart, useHydrated(), notifyCodeFailure);
  return (
    <figure aria-label={label}>
      <div aria-hidden>{draw ? draw(props) : <Skeleton className="h-44 w-full" />}</div>
      <details className="mt-1 text-xs">
        <summary className="w-fit cursor-pointer rounded-sm text-muted hover:text-ink">As a table</summary>
        <table className="mt-1 w-full text-left">
          <thead>
            <tr className="text-muted">
              <th scope="col" className="py-0.5 font-medium">
                When
              </th>
              {series.map(({ key, name }) => (
                <th key={key} scope="col" className="py-0.5 text-right font-medium">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {bars.map((bar) => (
              <tr key={bar.at}>
                <th scope="row" className="py-0.5 font-normal">
                  {dayWords(bar.at)}
                </th>
                {series.map(({ key }) => (
                  <td key={key} className="py-0.5 text-right">
                    {bar[key]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
