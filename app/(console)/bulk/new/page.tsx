import { createLoader, type SearchParams } from "nuqs/server";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Page } from "#components/layout/page.tsx";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { Callout } from "#components/ui/callout.tsx";
import { currentVisitor } from "#lib/auth/current-actor.ts";
import { bulkOffers } from "#lib/queries/bulk-offers.ts";
import { NewJobForm } from "./_components/new-job-form.tsx";
import { newJobParams } from "./search-params.ts";

const load = createLoader(newJobParams);

export const metadata = { title: "New bulk job" };

/** A bulk job from scratch: what, to whom, with what, and why. */
export default async function NewBulkJobPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const visitor = await currentVisitor();
  // The layout tells everybody else what to do.
  if (visitor.kind !== "actor") return null;
  const offers = bulkOffers(visitor.actor.role);
  const refused = offers.every(({ whyNot }) => whyNot !== null) ? offers[0]?.whyNot : null;
  return (
    <Page kind="form">
      <PageHeader
        breadcrumbs={<Breadcrumbs items={[{ href: "/bulk", label: "Bulk jobs" }]} />}
        title="New bulk job"
        meta="Everybody is looked up first. Nothing changes before you have seen the plan and start it."
      />
      {refused ? (
        <Callout tone="info" title="You can look at bulk jobs, but not make one">
          <p>{refused} Ask somebody with the role Helpdesk, Admin or Owner.</p>
        </Callout>
      ) : (
        <NewJobForm offers={offers} params={await load(searchParams)} />
      )}
    </Page>
  );
}
