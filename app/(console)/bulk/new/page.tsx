import { BULK_TRAIL } from "#app/_features/page/trails.tsx";
import { createLoader, type SearchParams } from "nuqs/server";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Page } from "#components/layout/page.tsx";
import { Callout } from "#components/ui/callout.tsx";
import { currentVisitor } from "#lib/auth/current-actor.ts";
import { bulkOffers } from "#lib/queries/bulk-offers.ts";
import { NewJobForm } from "./_components/new-job-form.tsx";
import { newJobParams } from "./search-params.ts";
import { head } from "./head.ts";

const load = createLoader(newJobParams);

export const metadata = { title: head.title };

/** A bulk job from scratch: what, to whom, with what, and why. */
export default async function NewBulkJobPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const visitor = await currentVisitor();
  // The layout tells everybody else what to do.
  if (visitor.kind !== "actor") return null;
  const offers = bulkOffers(visitor.actor.role);
  const refused = offers.every(({ whyNot }) => whyNot !== null) ? offers[0]?.whyNot : null;
  return (
    <Page kind="form">
      <PageHeader breadcrumbs={BULK_TRAIL} {...head} />
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
