import { Link } from "#components/ui/link.tsx";
import { StatusBadge } from "#components/ui/badge.tsx";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import type { LogRow } from "#lib/schemas/log.ts";
import { outcomeWords } from "#app/_features/audit/outcome-words.ts";

/** The rule, which goes without saying. */
const AS_EVER: readonly string[] = ["SUCCESS", "ALLOW"];

/** What only Okta's System Log has, and how often it has the same in a row. */
export function OktaHappening({
  event,
  repeated,
}: {
  event: LogRow;
  repeated?: { times: number; since: string } | undefined;
}) {
  const { uuid, sentence, eventType, outcome, reason, actor, place, ip } = event;
  const badge = outcome === null || AS_EVER.includes(outcome) ? null : outcomeWords(outcome);
  const from = place ?? ip;
  return (
    <div className="min-w-0 flex-1">
      <p className="flex flex-wrap items-center gap-x-2">
        <Link
          href={`/log?event=${encodeURIComponent(uuid)}`}
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
