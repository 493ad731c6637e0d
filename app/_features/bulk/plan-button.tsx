"use client";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { notifyCodeFailure } from "#components/ui/code-failure.ts";
import { onDemand, useOnDemand } from "#components/ui/on-demand.ts";
import type { BulkOffer } from "#lib/schemas/bulk.ts";
import type { FieldValues } from "#lib/schemas/vocabulary/fields.ts";
import type { PlanTargets } from "./use-plan-form.ts";

const code = onDemand(() => import("./plan-dialog.tsx").then((module) => module.BulkPlanDialog));

type PlanButtonProps = PlanTargets & {
  offer: BulkOffer;
  label: string;
  /** Who they are, in the dialog's heading: "12 people", "Ann Doe". */
  count: string;
  /** Answers to the task's questions that are known already. */
  given?: FieldValues;
  size?: "sm" | "md";
};

/** Has something done to people as a job: it asks for what is needed, and the job's page shows the plan before anything changes. */
export function PlanButton({ offer, label, size, ...about }: PlanButtonProps) {
  const [open, setOpen] = useState(false);
  const draw = useOnDemand(code, open, () => {
    setOpen(false);
    notifyCodeFailure();
  });
  return (
    <>
      <Button
        {...(size && { size })}
        pending={open && !draw}
        disabledReason={offer.whyNot ?? undefined}
        onClick={() => setOpen(true)}
      >
        {label}
      </Button>
      {open && draw?.({ ...about, offer, open, onOpenChange: setOpen })}
    </>
  );
}
