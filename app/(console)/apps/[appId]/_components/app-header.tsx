"use client";
import { useRouter } from "next/navigation";
import { useOperate } from "#app/_features/operation/operation-provider.tsx";
import { AppStatusBadge } from "#app/(console)/apps/_components/app-status-badge.tsx";
import { PageHeader } from "#components/layout/page-header.tsx";
import { APPS_TRAIL } from "#app/_features/page/trails.tsx";
import { Button } from "#components/ui/button.tsx";
import { CopyButton } from "#components/ui/copy-button.tsx";
import type { AppOverview } from "#lib/schemas/apps.ts";

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
