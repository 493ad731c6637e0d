import { consolePage } from "#app/_features/page/console-page.tsx";
import { EVENT_HOOKS_TRAIL } from "#app/_features/page/trails.tsx";
import { Callout } from "#components/ui/callout.tsx";
import { offerAt } from "#lib/reads/offers.ts";
import { NewHookForm } from "./_components/new-hook-form.tsx";

/** Makes an event hook: which events, where they go, and how the receiver knows that it is Okta. */
const { metadata, Page } = consolePage({
  kind: "form",
  title: "New event hook",
  metaFor: ({ role }) => offerAt("hooks.new", role).consequence,
  breadcrumbs: EVENT_HOOKS_TRAIL,
  content({ role }) {
    const { whyNot } = offerAt("hooks.new", role);
    if (whyNot === null) return <NewHookForm />;
    return (
      <Callout tone="caution" title={whyNot}>
        <p>Ask an admin to make it.</p>
      </Callout>
    );
  },
});

export { metadata, Page as default };
