"use client";
import { Link } from "#components/ui/link.tsx";
import { ProblemState } from "#app/_features/problem/problem-state.tsx";
import { StackedBars } from "#components/charts/stacked-bars.tsx";
import { Card } from "#components/ui/card.tsx";
import type { DayOfOperations, Overview } from "#lib/schemas/overview.ts";
import { trendLabel } from "./trend.ts";

const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", timeZone: "UTC" });
const WEEK = 7;

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
const doneOn = (days: readonly DayOfOperations[]) => sum(days.map(({ done }) => done));

/** What was changed through this console, day by day, against the week before. */
export function OperationsChart({ operations }: Pick<Overview, "operations">) {
  if (!operations.ok) {
    return (
      <Card title="Changes through this console">
        <ProblemState problem={operations.problem} />
      </Card>
    );
  }
  const days = operations.items;
  const latest = days.slice(-WEEK);
  const count = doneOn(latest);
  const others = [
    { count: sum(latest.map(({ failed }) => failed)), texts: "failed or not known" },
    { count: sum(latest.map(({ denied }) => denied)), texts: "refused" },
  ].filter((each) => each.count > 0);
  const trend = `${count.toLocaleString("en")} done in seven days, ${trendLabel(count, doneOn(days.slice(0, -WEEK)))}`;
  return (
    <Card
      title="Changes through this console"
      description={`${[trend, ...others.map((each) => `${each.count.toLocaleString("en")} ${each.texts}`)].join("; ")}.`}
      actions={
        <Link href="/audit" className="link text-sm">
          Audit
        </Link>
      }
    >
      <StackedBars
        label="Changes through this console by day"
        bars={days.map(({ day: at, ...rest }) => ({ at, ...rest }))}
        series={[
          { key: "done", name: "Done", tone: "accent" },
          { key: "failed", name: "Failed or not known", tone: "critical" },
          { key: "denied", name: "Refused", tone: "caution" },
        ]}
        labelOf={(at) => day.format(Date.parse(at))}
      />
    </Card>
  );
}
