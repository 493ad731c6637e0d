import { FactStrip } from "#app/_features/page/fact-strip.tsx";
import { signOnTitle } from "#app/(console)/apps/_components/sign-on-title.ts";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import type { AppOverview } from "#lib/schemas/apps.ts";

function when(at: string | null) {
  return at ? <RelativeTime at={at} /> : "Not known";
}

/** How one signs in to the app and what Okta does in it. */
export function AppFacts({ app }: { app: AppOverview["app"] }) {
  const facts = [
    { term: "Sign-on", value: signOnTitle(app.signOnMode) },
    { term: "Kind", value: app.name },
    { term: "Updated", value: when(app.lastUpdated) },
    { term: "Created", value: when(app.created) },
  ];
  return (
    <FactStrip label="About the app" facts={facts}>
      <p className="mt-2.5 border-t border-line pt-2.5 text-sm text-muted">
        {app.provisions
          ? "Okta makes an account in it for whoever gets it, and may deactivate that account for whoever loses it."
          : "Okta makes no accounts in it: who loses it here may still have one there."}
      </p>
    </FactStrip>
  );
}
