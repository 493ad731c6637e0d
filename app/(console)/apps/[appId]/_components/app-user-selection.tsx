"use client";
import { PlanButton } from "#app/(console)/_components/bulk/plan-button.tsx";
import { peopleCount } from "#app/(console)/_components/bulk/words.ts";
import { SelectionActions } from "#app/(console)/people/_components/selection-actions.tsx";
import type { Selection } from "#components/data-table/selection.ts";
import type { AppOverview } from "#lib/schemas/apps.ts";
import type { BulkOffer } from "#lib/schemas/bulk.ts";
import { MOST_LISTED } from "#lib/schemas/vocabulary/bulk.ts";

type AppUserSelectionProps = { app: AppOverview["app"]; offers: readonly BulkOffer[]; selected: Selection };

/** What can be done to the people selected, taking the app away from them first of all. */
export function AppUserSelection({ app, offers, selected }: AppUserSelectionProps) {
  const remove = offers.find(({ id }) => id === "app.removeUser");
  const source = `Selected among the people of ${app.label}`;
  return (
    <>
      {remove && selected.size <= MOST_LISTED && (
        <PlanButton
          offer={remove}
          label="Remove this app…"
          count={peopleCount(selected.size)}
          given={{ appId: { id: app.id, name: app.label } }}
          targets={{ kind: "list", given: [...selected] }}
          source={source}
          size="sm"
        />
      )}
      <SelectionActions offers={offers} selected={selected} source={source} />
    </>
  );
}
