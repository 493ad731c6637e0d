import { EVENT_HOOKS_TRAIL } from "#app/_features/page/trails.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { Page } from "#components/layout/page.tsx";
import { Callout } from "#components/ui/callout.tsx";
import { currentVisitor } from "#lib/auth/current-actor.ts";
import { offerAt } from "#lib/queries/offer-at.ts";
import { NewHookForm } from "./_components/new-hook-form.tsx";

export const metadata = { title: "New event hook" };

/** Makes an event hook: what is told, to whom, and how they know that it is Okta. */
export default async function NewEventHookPage() {
  const visitor = await currentVisitor();
  // The layout tells everybody else what to do.
  if (visitor.kind !== "actor") return null;
  const offer = offerAt("hooks.new", visitor.actor.role);
  return (
    <Page kind="form">
      <PageHeader breadcrumbs={EVENT_HOOKS_TRAIL} title="New event hook" meta={offer.consequence} />
      {offer.whyNot === null ? (
        <NewHookForm />
      ) : (
        <Callout tone="caution" title={offer.whyNot}>
          <p>Ask an admin to make it.</p>
        </Callout>
      )}
    </Page>
  );
}
