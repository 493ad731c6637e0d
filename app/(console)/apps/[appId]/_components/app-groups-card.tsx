"use client";
import { Link } from "#components/ui/link.tsx";
import { PartCard, type PartControl } from "#app/_features/page/part-card.tsx";
import type { AppOverview } from "#lib/schemas/apps.ts";

/** The groups whose members get the app. */
export function AppGroupsCard({ overview, ...control }: PartControl & { overview: AppOverview }) {
  return (
    <PartCard
      {...control}
      title="Groups that give it"
      description="Where somebody is in several, the first one’s settings count."
      part={overview.groups}
      itemKey={({ id }) => id}
      empty="No group: whoever has it was assigned directly."
    >
      {({ id, name, priority }) => (
        <>
          <Link href={`/groups/${id}`} className="link min-w-0 flex-1 font-medium wrap-anywhere">
            {name}
          </Link>
          {priority !== null && <span className="text-xs text-muted">Priority {priority}</span>}
        </>
      )}
    </PartCard>
  );
}
