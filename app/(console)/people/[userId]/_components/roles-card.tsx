"use client";
import { Link } from "#components/ui/link.tsx";
import { PartCard, type PartControl } from "#app/_features/page/part-card.tsx";
import type { PersonOverview } from "#lib/schemas/person.ts";

/** The admin roles they hold at Okta, their own or through a group; no card where there are none. */
export function RolesCard({ overview, ...control }: PartControl & { overview: PersonOverview }) {
  const { roles } = overview;
  if (roles.ok && roles.items.length === 0) return null;
  return (
    <PartCard {...control} title="Admin roles at Okta" part={roles} itemKey={({ id }) => id} empty="None.">
      {({ label, through }) => (
        <div className="min-w-0">
          <p className="font-medium">{label}</p>
          <p className="text-xs text-muted">
            {through === null ? (
              "Assigned to them directly"
            ) : (
              <>
                {"Through "}
                <Link href={`/groups/${through.id}`} className="link">
                  {through.name}
                </Link>
              </>
            )}
          </p>
        </div>
      )}
    </PartCard>
  );
}
