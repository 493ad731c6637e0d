import { consolePage } from "#app/_features/page/console-page.tsx";
import { BULK_TRAIL } from "#app/_features/page/trails.tsx";
import { Callout } from "#components/ui/callout.tsx";
import { bulkOffers } from "#lib/reads/offers.ts";
import { NewJobForm } from "./_components/new-job-form.tsx";
import { newJobParams } from "./search-params.ts";

/** A bulk job from scratch: what, for which targets, with what, and why. */
const { metadata, Page } = consolePage({
  kind: "form",
  title: "New bulk job",
  meta: "Everyone is looked up first. Nothing changes until you have seen the plan and start it.",
  breadcrumbs: BULK_TRAIL,
  params: newJobParams,
  content({ role }, params) {
    const offers = bulkOffers(role);
    const refused = offers.every(({ whyNot }) => whyNot !== null) ? offers[0]?.whyNot : null;
    if (!refused) return <NewJobForm offers={offers} params={params} />;
    return (
      <Callout tone="info" title="You can view bulk jobs but not make one">
        <p>{refused} Ask someone with the role Helpdesk, Admin or Owner.</p>
      </Callout>
    );
  },
});

export { metadata, Page as default };
