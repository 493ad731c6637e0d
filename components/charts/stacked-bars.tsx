"use client";
import { useHydrated } from "#components/ui/use-hydrated.ts";
import { type Bar, type BarSeries, Bars } from "./bars.tsx";

export type StackedBarsProps = {
  /** What is counted; the name of the table that says the same without a picture. */
  label: string;
  bars: readonly Bar[];
  series: readonly BarSeries[];
  /** The words for when a bar begins, in the reader's zone: the server does not know it, and leaves them out. */
  labelOf: (at: string) => string;
};

/** Bars over time, several numbers each, and a table for those who read instead of look. */
export function StackedBars({ label, bars, series, labelOf }: StackedBarsProps) {
  const hydrated = useHydrated();
  const when = (at: string) => (hydrated ? labelOf(at) : "");
  return (
    <figure aria-label={label}>
      <Bars bars={bars} series={series} labelOf={when} />
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
                  {when(bar.at)}
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
