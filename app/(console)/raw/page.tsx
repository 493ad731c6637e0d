import { consolePage } from "#app/_features/page/console-page.tsx";
import { Callout } from "#components/ui/callout.tsx";
import { offerAt } from "#lib/reads/offers.ts";
import { RawForm } from "./_components/raw-form.tsx";

/** Anything else that Okta's API can do, as one request, with a reason and a record. */
const { metadata, Page } = consolePage({
  kind: "detail",
  title: "Raw request",
  meta: "For what this console has no page for. It goes to this org alone. What an operation is held to is not got round by it.",
  content({ role }) {
    const { whyNot } = offerAt("raw", role);
    if (whyNot === null) return <RawForm mayChange={role === "owner"} />;
    return (
      <Callout tone="caution" title={whyNot}>
        <p>An admin may read anything this way, an owner may also change things. Ask one of them.</p>
      </Callout>
    );
  },
});

export { metadata, Page as default };
