"use client";
import { Link } from "#components/ui/link.tsx";
import { PartCard, type PartControl } from "#app/_features/page/part-card.tsx";
import { ProblemCallout } from "#app/_features/problem/problem-callout.tsx";
import { foldRepeats } from "#app/_features/timeline/fold.ts";
import { Activity, activityKey } from "#app/_features/timeline/activity.tsx";
import type { PersonOverview } from "#lib/schemas/person.ts";

/** What happened to them lately, here and at Okta, in one list: without Okta's newest events the rest still stands. */
export function TimelineCard({ overview, ...control }: PartControl & { overview: PersonOverview }) {
  const { timeline, logProblem, person } = overview;
  return (
    <PartCard
      {...control}
      title="Timeline"
      description="What was done in this console, by the person who did it, and other events from the System Log."
      part={timeline.ok ? { ...timeline, items: foldRepeats(timeline.items) } : timeline}
      itemKey={({ item }) => activityKey(item)}
      first={12}
      empty="Nothing is recorded for them, here or in the System Log."
      footer={
        <>
          {logProblem && <ProblemCallout problem={logProblem} tone="caution" />}
          <span className="ml-auto flex flex-wrap gap-x-4">
            <Link href={`/audit/people/${person.id}`} className="link">
              Full timeline
            </Link>
            <Link href={`/audit?target=${encodeURIComponent(person.login)}`} className="link">
              Audit trail
            </Link>
          </span>
        </>
      }
    >
      {(folded) => <Activity {...folded} />}
    </PartCard>
  );
}
