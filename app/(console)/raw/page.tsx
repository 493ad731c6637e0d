import { consolePage } from "#app/_features/page/console-page.tsx";
import { Callout } from "#components/ui/callout.tsx";
import { offerAt } from "#lib/reads/offers.ts";
import { RawForm } from "./_components/raw-form.tsx";

/** Anything else that Okta's API can do, as one request, with a reason and a record. */
const { metadata, Page } = consolePage({
  kind: "detail",
  title: "Raw request",
  meta: "For anything without a page here. It only goes to this org. The checks of an operation apply to raw requests too.",
  content({ role }) {
    const { whyNot } = offerAt("raw", role);
    if (whyNot === null) return <RawForm mayChange={role === "owner"} />;
    return (
      <Callout tone="caution" title={whyNot}>
        <p>An admin can read anything this way; an owner can also change things. Ask one of them.</p>
      </Callout>
    );
  },
});

export { metadata, Page as default };
