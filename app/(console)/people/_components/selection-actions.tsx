"use client";
import { useState } from "react";
import type { Selection } from "#components/data-table/selection.ts";
import { Button } from "#components/ui/button.tsx";
import { notifyCodeFailure } from "#components/ui/code-failure.ts";
import { onDemand, useOnDemand } from "#components/ui/on-demand.ts";
import type { BulkOffer } from "#lib/schemas/bulk.ts";
import { type BulkTaskId, MOST_LISTED } from "#lib/schemas/vocabulary/bulk.ts";

const code = onDemand(() =>
  import("#app/(console)/_components/bulk-plan-dialog.tsx").then((module) => module.BulkPlanDialog),
);

/** What is done often enough to a selection to have a button of its own. */
const IN_THE_BAR: readonly BulkTaskId[] = ["user.suspend", "group.addMember"];

type SelectionActionsProps = { offers: readonly BulkOffer[]; selected: Selection };

/** What can be done to the people selected, each as a job that is planned first. */
export function SelectionActions({ offers, selected }: SelectionActionsProps) {
  const [operation, setOperation] = useState<BulkOffer["id"] | null>(null);
  const draw = useOnDemand(code, operation !== null, () => {
    setOperation(null);
    notifyCodeFailure();
  });
  const tooMany =
    selected.size > MOST_LISTED ? `One selection takes ${MOST_LISTED.toLocaleString("en")} people.` : null;
  const offer = offers.find(({ id }) => id === operation);
  return (
    <>
      {offers
        .filter(({ id }) => IN_THE_BAR.includes(id))
        .map(({ id, title, whyNot }) => (
          <Button key={id} size="sm" disabledReason={whyNot ?? tooMany ?? undefined} onClick={() => setOperation(id)}>
            {title}…
          </Button>
        ))}
      {offer &&
        draw?.({
          offer,
          targets: [...selected],
          source: "Selected in the people list",
          open: true,
          onOpenChange: (open) => !open && setOperation(null),
        })}
    </>
  );
}
