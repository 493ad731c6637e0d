"use client";
import Link from "next/link";
import { Badge } from "#components/ui/badge.tsx";
import type { AppOfPerson, PersonOverview } from "#lib/schemas/person.ts";
import { PartCard, type PartControl } from "#app/(console)/_components/part-card.tsx";

function how({ direct, throughGroups }: AppOfPerson): string {
  if (direct) return "Assigned to them directly";
  if (throughGroups.length === 0) return "Through none of their groups: how it was assigned is not known";
  return `Through ${throughGroups.map(({ name }) => `“${name}”`).join(", ")}`;
}

/** Their apps and how each was assigned. */
export function AppsCard({ overview, ...control }: PartControl & { overview: PersonOverview }) {
  return (
    <PartCard
      {...control}
      title="Apps"
      part={overview.apps}
      itemKey={({ id }) => id}
      empty="No apps are assigned to them."
    >
      {(app) => (
        <div className="min-w-0 flex-1">
          <p className="flex flex-wrap items-center gap-x-2">
            <Link prefetch={false} href={`/apps/${app.id}`} className="link font-medium wrap-anywhere">
              {app.label}
            </Link>
            {app.status !== "ACTIVE" && <Badge>{app.status.toLowerCase()}</Badge>}
          </p>
          <p className="text-xs text-muted">
            {how(app)}
            {app.userName && app.userName !== overview.person.login && (
              <span className="wrap-anywhere"> · as {app.userName}</span>
            )}
          </p>
        </div>
      )}
    </PartCard>
  );
}
