import { ProblemState } from "#app/_features/problem/problem-state.tsx";
import { StackedBars } from "#components/charts/stacked-bars.tsx";
import { Card } from "#components/ui/card.tsx";
import { Link } from "#components/ui/link.tsx";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import type { LogReach, Overview } from "#lib/schemas/overview.ts";

const TITLE = "Sign-ins at Okta";
const hour = new Intl.DateTimeFormat("en-GB", { weekday: "short", hour: "2-digit", minute: "2-digit" });

/** Sign-ins at Okta over a week, from the archive of its log, as far as that has been read. */
export function SignInsChart({ signIns, logReach }: Pick<Overview, "signIns" | "logReach">) {
  const failure = [signIns, logReach].find((part) => !part.ok);
  if (!signIns.ok || !logReach.ok) {
    return <Card title={TITLE}>{failure && !failure.ok && <ProblemState problem={failure.problem} />}</Card>;
  }
  const bars = signIns.items[0]?.bars ?? [];
  const reach = logReach.items[0] ?? { state: "reading", upTo: null };
  const total = bars.reduce((sum, bar) => sum + bar.total, 0);
  const failed = bars.reduce((sum, bar) => sum + bar.failed, 0);
  // Okta's log is read from its oldest event on: before this week is reached there is no number, least of all 0.
  const known = reach.upTo !== null && reach.upTo > (bars[0]?.at ?? "");
  const numbers = `${total.toLocaleString("en")} in seven days, ${failed.toLocaleString("en")} of them failed`;
  return (
    <Card
      title={TITLE}
      description={known ? <Numbers numbers={numbers} reach={reach} /> : undefined}
      actions={
        <Link href="/log?type=user.session.start" className="link text-sm">
          System Log
        </Link>
      }
    >
      {known ? (
        <StackedBars
          label="Sign-ins at Okta over seven days"
          bars={bars.map(({ at, total: of, failed: wrong }) => ({ at, good: of - wrong, failed: wrong }))}
          series={[
            { key: "good", name: "Let in", tone: "accent" },
            { key: "failed", name: "Failed", tone: "critical" },
          ]}
          labelOf={(at) => hour.format(Date.parse(at))}
        />
      ) : (
        <NotYet reach={reach} />
      )}
    </Card>
  );
}

function Numbers({ numbers, reach: { state, upTo } }: { numbers: string; reach: LogReach }) {
  if (state === "read" || upTo === null) return `${numbers}.`;
  return (
    <>
      {numbers}, up to <RelativeTime at={upTo} />:{" "}
      {state === "reading" ? "The System Log is still being read." : "The System Log has not been read since."}
    </>
  );
}

/** Said in place of numbers that nobody knows yet. */
function NotYet({ reach: { state, upTo } }: { reach: LogReach }) {
  return (
    <p className="min-h-48 text-sm text-muted">
      {state === "reading"
        ? "The System Log is still being read, starting from the oldest event"
        : "The System Log is not being read; the System Log page says why"}
      {upTo !== null && (
        <>
          . Known up to <RelativeTime at={upTo} />
        </>
      )}
      .
    </p>
  );
}
