"use client";
import Link from "next/link";
import { ActionDone } from "#app/(console)/_components/action-done.tsx";
import { PartCard, type PartControl } from "#app/(console)/_components/part-card.tsx";
import { ProblemCallout } from "#app/(console)/_components/problem-callout.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import type { Part } from "#lib/schemas/part.ts";
import type { PersonOverview } from "#lib/schemas/person.ts";
import { OktaHappening } from "./okta-happening.tsx";
import { type Happening, timelineOf } from "./timeline.ts";

/** What happened to them, here and at Okta, in one list: when one source fails, the other still stands. */
export function TimelineCard({ overview, ...control }: PartControl & { overview: PersonOverview }) {
  const { actions, log, person } = overview;
  const part: Part<Happening> =
    !actions.ok && !log.ok
      ? log
      : { ok: true, items: timelineOf(actions.ok ? actions.items : [], log.ok ? log.items : []) };
  const missing = actions.ok && !log.ok ? log.problem : !actions.ok && log.ok ? actions.problem : null;
  return (
    <PartCard
      {...control}
      title="Timeline"
      description="What this console did, with who really did it, and the last 30 days of Okta’s System Log."
      part={part}
      itemKey={({ key }) => key}
      first={12}
      empty="Nothing in the last 30 days."
      footer={
        <>
          {missing && <ProblemCallout problem={missing} tone="caution" />}
          <span className="ml-auto flex flex-wrap gap-x-4">
            <Link href={`/audit?target=${encodeURIComponent(person.login)}`} className="link">
              Audit trail
            </Link>
          </span>
        </>
      }
    >
      {(happening) => (
        <>
          {happening.kind === "console" ? (
            <ActionDone
              entry={happening.entry}
              other={happening.entry.related?.label}
              badge={<Badge tone="info">Console</Badge>}
            />
          ) : (
            <OktaHappening line={happening.line} />
          )}
          <RelativeTime at={happening.at} className="shrink-0 text-xs leading-5 text-muted" />
        </>
      )}
    </PartCard>
  );
}
