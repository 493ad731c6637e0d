import { Link } from "#components/ui/link.tsx";
import { StatusBadge } from "#components/ui/badge.tsx";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import type { Tone } from "#components/ui/tone.ts";
import type { LogRow } from "#lib/schemas/log.ts";

/** Results of Okta's System Log worth a colour; success is the rule and goes without saying. */
const RESULTS: Record<string, { tone: Tone; title: string } | undefined> = {
  FAILURE: { tone: "critical", title: "Failed" },
  DENY: { tone: "critical", title: "Denied" },
  CHALLENGE: { tone: "info", title: "Challenged" },
  SKIPPED: { tone: "neutral", title: "Skipped" },
  UNKNOWN: { tone: "caution", title: "Unknown" },
};

/** What only Okta's System Log has, and how often it has the same in a row. */
export function OktaHappening({
  event,
  repeated,
}: {
  event: LogRow;
  repeated?: { times: number; since: string } | undefined;
}) {
  const { uuid, sentence, eventType, outcome, reason, actor, place, ip } = event;
  const badge = RESULTS[outcome ?? ""];
  const from = place ?? ip;
  return (
    <div className="min-w-0 flex-1">
      <p className="flex flex-wrap items-center gap-x-2">
        <Link
          href={`/log?event=${encodeURIComponent(uuid)}`}
          prefetch={false}
          className="font-medium wrap-anywhere hover:underline"
          title={eventType}
        >
          {sentence}
        </Link>
        {badge && <StatusBadge tone={badge.tone}>{badge.title}</StatusBadge>}
        {repeated && (
          <span>
            {repeated.times} times, first <RelativeTime at={repeated.since} />
          </span>
        )}
      </p>
      <p className="text-xs wrap-anywhere text-muted">
        {[actor?.name, from && `from ${from}`, reason].filter(Boolean).join(" · ")}
      </p>
    </div>
  );
}
