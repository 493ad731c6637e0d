"use client";
import { useRouter } from "next/navigation";
import { useOperate } from "#app/_features/operation/operation-provider.tsx";
import { AppStatusBadge, signOnTitle } from "#app/(console)/apps/_components/app-words.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { APPS_TRAIL } from "#app/_features/page/trails.tsx";
import { Button } from "#components/ui/button.tsx";
import { CopyButton } from "#components/ui/copy-button.tsx";
import type { AppOverview } from "#lib/schemas/apps.ts";
import { FactStrip } from "#app/_features/page/fact-strip.tsx";
import { RelativeTime } from "#components/ui/relative-time.tsx";

/** Which app it is, whether it is in use, and switching it on, off or deleting it. */
export function AppHeader({ overview }: { overview: AppOverview }) {
  const { app, status, remove } = overview;
  const operate = useOperate();
  const router = useRouter();
  const on = { target: { name: app.label, detail: app.id }, input: { appId: app.id } };
  const active = app.status === "ACTIVE";
  const turn = status.find(({ effects }) => (active ? effects.ends === "app" : effects.grants === "app"));
  const inverse = status.find(({ id }) => id === turn?.inverse);
  return (
    <PageHeader
      breadcrumbs={APPS_TRAIL}
      title={<span className="wrap-anywhere">{app.label}</span>}
      status={<AppStatusBadge status={app.status} />}
      meta={
        <span className="inline-flex items-center gap-1">
          {app.id}
          <CopyButton value={app.id} label="Copy id" />
        </span>
      }
      actions={
        <>
          {turn && (
            <Button
              disabledReason={turn.whyNot ?? undefined}
              onClick={() => operate({ ...on, offer: turn, ...(inverse && { inverse: { ...inverse, whyNot: null } }) })}
            >
              {active ? "Deactivate…" : "Activate…"}
            </Button>
          )}
          <Button
            className="not-aria-disabled:text-critical!"
            disabledReason={remove.whyNot ?? undefined}
            onClick={() => operate({ ...on, offer: remove, onDone: () => router.push("/apps") })}
          >
            Delete…
          </Button>
        </>
      }
    />
  );
}

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
          ? "Okta creates an account in it for each person who gets it, and may deactivate that account when they lose it."
          : "Okta creates no accounts in it: someone who loses it here may still have an account there."}
      </p>
    </FactStrip>
  );
}
