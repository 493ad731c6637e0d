"use client";
import { StatusBadge } from "#components/ui/badge.tsx";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import type { Tone } from "#components/ui/tone.ts";
import type { PersonOverview } from "#lib/schemas/person.ts";
import { PartCard, type PartControl } from "#app/(console)/_components/part-card.tsx";

/** Results of Okta's System Log worth a colour; success is the rule and goes without saying. */
const RESULTS: Record<string, { tone: Tone; title: string } | undefined> = {
  FAILURE: { tone: "critical", title: "Failed" },
  DENY: { tone: "critical", title: "Denied" },
  CHALLENGE: { tone: "info", title: "Challenged" },
  SKIPPED: { tone: "neutral", title: "Skipped" },
  UNKNOWN: { tone: "caution", title: "Unknown" },
};

/** What Okta's System Log says of them lately. */
export function LogCard({ overview, ...control }: PartControl & { overview: PersonOverview }) {
  return (
    <PartCard
      {...control}
      title="System Log"
      description="The last 30 days, newest first, as Okta has it."
      part={overview.log}
      itemKey={({ uuid }) => uuid}
      empty="Nothing in the last 30 days."
    >
      {({ message, eventType, published, result, reason, actor, from }) => {
        const badge = RESULTS[result];
        return (
          <>
            <div className="min-w-0 flex-1">
              <p className="flex flex-wrap items-center gap-x-2">
                <span className="font-medium" title={eventType}>
                  {message}
                </span>
                {badge && <StatusBadge tone={badge.tone}>{badge.title}</StatusBadge>}
              </p>
              <p className="text-xs text-muted">
                {[actor, from && `from ${from}`, reason].filter(Boolean).join(" · ")}
              </p>
            </div>
            <RelativeTime at={published} className="shrink-0 text-xs leading-5 text-muted" />
          </>
        );
      }}
    </PartCard>
  );
}
