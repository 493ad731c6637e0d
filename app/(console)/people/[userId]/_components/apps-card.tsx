"use client";
import { Link } from "#components/ui/link.tsx";
import { AppCombobox } from "#app/_features/pickers/app-combobox.tsx";
import { useOperate } from "#app/_features/operation/operation-provider.tsx";
import { PartCard, type PartControl } from "#app/_features/page/part-card.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import type { AppOfPerson, PersonOverview } from "#lib/schemas/person.ts";
import { requestOn } from "./request-on.ts";
import { whyApp } from "./why-app.ts";

function whyNotRemove({ direct, throughGroups }: AppOfPerson): string | undefined {
  if (direct) return undefined;
  const names = throughGroups.map(({ name }) => `“${name}”`).join(" and ");
  return `They have it through ${names || "a group"}: take them out of ${throughGroups.length > 1 ? "those groups" : "that group"}.`;
}

/** Their apps, why they have each, assigning and removing. */
export function AppsCard({ overview, ...control }: PartControl & { overview: PersonOverview }) {
  const operate = useOperate();
  const { apps, groups, assignApp, removeApp, person } = overview;

  const assign =
    assignApp.whyNot === null ? (
      <div className="w-52">
        <AppCombobox
          aria-label="Assign an app"
          placeholder="Assign an app…"
          value={null}
          onValueChange={(app) =>
            app && operate(requestOn(overview, assignApp, { input: { appId: app.id }, about: app.label }))
          }
        />
      </div>
    ) : (
      <Button size="sm" disabledReason={assignApp.whyNot}>
        Assign an app…
      </Button>
    );

  return (
    <PartCard {...control} title="Apps" actions={assign} part={apps} itemKey={({ id }) => id} empty="No apps assigned.">
      {(app) => (
        <>
          <div className="min-w-0 flex-1">
            <p className="flex flex-wrap items-center gap-x-2">
              <Link href={`/apps/${app.id}`} className="link font-medium wrap-anywhere">
                {app.label}
              </Link>
              {app.status !== "ACTIVE" && <Badge>{app.status.toLowerCase()}</Badge>}
            </p>
            <p className="text-xs text-muted">
              {whyApp(app, groups).join(" ")}
              {app.userName && app.userName !== person.login && (
                <span className="wrap-anywhere"> User name there: {app.userName}.</span>
              )}
            </p>
          </div>
          <Button
            size="sm"
            disabledReason={removeApp.whyNot ?? whyNotRemove(app)}
            onClick={() => operate(requestOn(overview, removeApp, { input: { appId: app.id }, about: app.label }))}
          >
            Remove…<span className="sr-only"> {app.label}</span>
          </Button>
        </>
      )}
    </PartCard>
  );
}
