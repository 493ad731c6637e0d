import { PageHeader } from "#components/layout/page-header.tsx";
import { Page } from "#components/layout/page.tsx";
import { Callout } from "#components/ui/callout.tsx";
import { currentVisitor } from "#lib/auth/current-actor.ts";
import { offerAt } from "#lib/queries/offer-at.ts";
import { RawForm } from "./_components/raw-form.tsx";
import { head } from "./head.ts";

export const metadata = { title: head.title };

/** Anything else that Okta's API can do, as one request, with a reason and a record. */
export default async function RawRequestPage() {
  const visitor = await currentVisitor();
  // The layout tells everybody else what to do.
  if (visitor.kind !== "actor") return null;
  const { role } = visitor.actor;
  const { whyNot } = offerAt("raw", role);
  return (
    <Page kind="detail">
      <PageHeader {...head} />
      {whyNot === null ? (
        <RawForm mayChange={role === "owner"} />
      ) : (
        <Callout tone="caution" title={whyNot}>
          <p>An admin may read anything this way, an owner may also change things. Ask one of them.</p>
        </Callout>
      )}
    </Page>
  );
}
