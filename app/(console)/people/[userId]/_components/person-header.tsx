import { ShieldAlert } from "lucide-react";
import { PlanButton } from "#app/_features/bulk/plan-button.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { StatusBadge } from "#components/ui/badge.tsx";
import { PEOPLE_TRAIL } from "#app/_features/page/trails.tsx";
import { Button } from "#components/ui/button.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { CopyButton } from "#components/ui/copy-button.tsx";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import type { BulkOffer } from "#lib/schemas/bulk.ts";
import type { PersonOverview } from "#lib/schemas/person.ts";

/** Who it is, in which state since when, and whether they are protected. */
export function PersonHeader({ overview, offboard }: { overview: PersonOverview; offboard: BulkOffer }) {
  const { person, state, protectedBecause, editProfile } = overview;
  return (
    <PageHeader
      breadcrumbs={PEOPLE_TRAIL}
      title={person.name}
      status={
        <>
          <StatusBadge tone={state.tone}>{state.title}</StatusBadge>
          {protectedBecause.length > 0 && (
            <StatusBadge tone="caution" icon={<ShieldAlert aria-hidden className="size-3 shrink-0" />}>
              Protected
            </StatusBadge>
          )}
        </>
      }
      actions={
        <>
          <ButtonLink href={`/people/compare?person=${person.id}`}>Compare</ButtonLink>
          {person.status !== "DEPROVISIONED" && (
            <PlanButton
              offer={offboard}
              label="Offboard…"
              count={person.name}
              targets={{ kind: "list", given: [person.id] }}
              source={`The page of ${person.login}`}
            />
          )}
          {editProfile.whyNot === null ? (
            <ButtonLink href={`/people/${person.id}/edit`}>Edit profile</ButtonLink>
          ) : (
            <Button disabledReason={editProfile.whyNot}>Edit profile</Button>
          )}
        </>
      }
      meta={
        <>
          <span className="inline-flex min-w-0 items-center gap-1">
            <span className="min-w-0 wrap-anywhere text-ink">{person.login}</span>
            <CopyButton value={person.login} label="Copy login" />
          </span>
          <span>
            {state.meaning}
            {person.statusChanged && (
              <>
                {" Changed "}
                <RelativeTime at={person.statusChanged} />.
              </>
            )}
          </span>
          {protectedBecause.length > 0 && (
            <span className="w-full">
              Protected: {protectedBecause.join("; ")}. Only an owner of this console can change them alone.
            </span>
          )}
        </>
      }
    />
  );
}
