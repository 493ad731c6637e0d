"use client";
import { Link } from "#components/ui/link.tsx";
import { ProblemState } from "#app/(console)/_components/problem-state.tsx";
import { StackedBars } from "#components/charts/stacked-bars.tsx";
import { Card } from "#components/ui/card.tsx";
import type { DayOfOperations, Overview } from "#lib/schemas/overview.ts";
import { trendWords } from "./trend.ts";

const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", timeZone: "UTC" });
const hour = new Intl.DateTimeFormat("en-GB", { weekday: "short", hour: "2-digit", minute: "2-digit" });
const WEEK = 7;

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
const all = (days: readonly DayOfOperations[]) => sum(days.map(({ done, failed, denied }) => done + failed + denied));

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
  const count = all(latest);
  return (
    <Card
      title="Changes through this console"
      description={`${count.toLocaleString("en")} in seven days, ${trendWords(count, all(days.slice(0, -WEEK)))}.`}
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
          { key: "failed", name: "Failed or unknown", tone: "critical" },
          { key: "denied", name: "Refused", tone: "caution" },
        ]}
        words={(at) => day.format(Date.parse(at))}
      />
    </Card>
  );
}

/** Sign-ins at Okta over a week, from the archive of its log. */
export function SignInsChart({ signIns }: Pick<Overview, "signIns">) {
  const title = "Sign-ins at Okta";
  if (!signIns.ok) {
    return (
      <Card title={title}>
        <ProblemState problem={signIns.problem} />
      </Card>
    );
  }
  const bars = signIns.items[0]?.bars ?? [];
  const total = sum(bars.map((bar) => bar.total));
  const failed = sum(bars.map((bar) => bar.failed));
  return (
    <Card
      title={title}
      description={`${total.toLocaleString("en")} in seven days, ${failed.toLocaleString("en")} of them failed.`}
      actions={
        <Link href="/log?type=user.session.start" className="link text-sm">
          System Log
        </Link>
      }
    >
      <StackedBars
        label="Sign-ins at Okta over seven days"
        bars={bars.map(({ at, total: of, failed: wrong }) => ({ at, good: of - wrong, failed: wrong }))}
        series={[
          { key: "good", name: "Let in", tone: "accent" },
          { key: "failed", name: "Failed", tone: "critical" },
        ]}
        words={(at) => hour.format(Date.parse(at))}
      />
    </Card>
  );
}
