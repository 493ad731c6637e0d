"use client";
import { useQuery } from "@tanstack/react-query";
import { ChevronRight } from "lucide-react";
import { ActionsCard } from "./actions-card.tsx";
import { AppsCard } from "./apps-card.tsx";
import { FactorsCard } from "./factors-card.tsx";
import { GroupsCard } from "./groups-card.tsx";
import { LikelyFix } from "./likely-fix.tsx";
import { PersonFacts } from "./person-facts.tsx";
import { PersonHeader } from "./person-header.tsx";
import { RequestedOperation } from "./requested-operation.tsx";
import { TimelineCard } from "./timeline-card.tsx";
import { OperationProvider } from "#app/_features/operation/operation-provider.tsx";
import { DetailSkeleton } from "#app/_features/page/detail-skeleton.tsx";
import { PartCard, type PartControl } from "#app/_features/page/part-card.tsx";
import { PEOPLE_TRAIL } from "#app/_features/page/trails.tsx";
import { useKeepFocus } from "#app/_features/page/use-keep-focus.ts";
import { QueryProblem } from "#app/_features/problem/query-problem.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Page } from "#components/layout/page.tsx";
import { DescriptionList } from "#components/ui/description-list.tsx";
import { Link } from "#components/ui/link.tsx";
import { readQuery } from "#lib/client/reads.ts";
import type { BulkOffer } from "#lib/schemas/bulk.ts";
import type { PersonOverview } from "#lib/schemas/person.ts";

/** Okta finishes an activation or deactivation by itself, within seconds as a rule. */
const WHILE_CHANGING_MS = 2_000;

/** Everything about one person, kept up to date while it is looked at. */
export function PersonView({ userId, offboard }: { userId: string; offboard: BulkOffer }) {
  const { data, error, isFetching, refetch } = useQuery({
    ...readQuery("/people/{userId}", { userId }),
    refetchInterval: ({ state }) => (state.data?.person.transitioningTo ? WHILE_CHANGING_MS : false),
  });
  const top = useKeepFocus(data);
  if (!data && error) {
    return (
      <Page kind="detail">
        <PageHeader breadcrumbs={PEOPLE_TRAIL} title="Person" />
        <QueryProblem error={error} onRetry={() => void refetch()} retrying={isFetching} />
      </Page>
    );
  }
  if (!data) return <DetailSkeleton trail={PEOPLE_TRAIL} what="this person" />;

  const part = { overview: data, retrying: isFetching, onRetry: () => void refetch() };
  return (
    <OperationProvider>
      <RequestedOperation overview={data} />
      <Page kind="detail">
        <div ref={top} tabIndex={-1} className="flex min-w-0 flex-col gap-4 outline-none">
          <PersonHeader overview={data} offboard={offboard} />
          {error && <QueryProblem error={error} onRetry={() => void refetch()} retrying={isFetching} />}
          <LikelyFix overview={data} />
          <PersonFacts person={data.person} />
          <ActionsCard overview={data} />
        </div>
        <div className="grid min-w-0 items-start gap-4 lg:grid-cols-2">
          <div className="flex min-w-0 flex-col gap-4">
            <FactorsCard {...part} />
            <GroupsCard {...part} />
            <AppsCard {...part} />
          </div>
          <div className="flex min-w-0 flex-col gap-4">
            <TimelineCard {...part} />
            <RolesCard {...part} />
            <OtherAttributes attributes={data.person.attributes} />
          </div>
        </div>
      </Page>
    </OperationProvider>
  );
}

/** The admin roles they hold at Okta, their own or through a group; no card where there are none. */
function RolesCard({ overview, ...control }: PartControl & { overview: PersonOverview }) {
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

/** The org's other profile attributes, by the names they have in Okta; folded until asked for. */
function OtherAttributes({ attributes }: { attributes: PersonOverview["person"]["attributes"] }) {
  if (attributes.length === 0) return null;
  return (
    <details className="group rounded-lg border border-line bg-surface">
      <summary className="flex min-h-10 list-none items-center gap-2 rounded-lg px-4 text-base font-semibold">
        <ChevronRight aria-hidden className="size-4 text-muted group-open:rotate-90" />
        Other attributes ({attributes.length})
      </summary>
      <div className="border-t border-line p-4">
        <DescriptionList facts={attributes.map(({ name, value }) => ({ term: name, value }))} />
      </div>
    </details>
  );
}
