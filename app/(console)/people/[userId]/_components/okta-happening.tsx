import { StatusBadge } from "#components/ui/badge.tsx";
import type { Tone } from "#components/ui/tone.ts";
import type { LogLine } from "#lib/schemas/person.ts";

/** Results of Okta's System Log worth a colour; success is the rule and goes without saying. */
const RESULTS: Record<string, { tone: Tone; title: string } | undefined> = {
  FAILURE: { tone: "critical", title: "Failed" },
  DENY: { tone: "critical", title: "Denied" },
  CHALLENGE: { tone: "info", title: "Challenged" },
  SKIPPED: { tone: "neutral", title: "Skipped" },
  UNKNOWN: { tone: "caution", title: "Unknown" },
};

/** What only Okta's System Log has. */
export function OktaHappening({ line: { message, eventType, result, reason, actor, from } }: { line: LogLine }) {
  const badge = RESULTS[result];
  return (
    <div className="min-w-0 flex-1">
      <p className="flex flex-wrap items-center gap-x-2">
        <span className="font-medium" title={eventType}>
          {message}
        </span>
        {badge && <StatusBadge tone={badge.tone}>{badge.title}</StatusBadge>}
      </p>
      <p className="text-xs text-muted">{[actor, from && `from ${from}`, reason].filter(Boolean).join(" · ")}</p>
    </div>
  );
}
