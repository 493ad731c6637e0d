"use client";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { notifyCodeFailure } from "#components/ui/code-failure.ts";
import { onDemand, useOnDemand } from "#components/ui/on-demand.ts";
import type { Job } from "#lib/schemas/bulk.ts";
import { resultCounts } from "#app/_features/bulk/results.ts";
import { targetCount } from "#app/_features/bulk/messages.ts";

const code = onDemand(() => import("./start-dialog.tsx").then((module) => module.StartDialog));

/** The button that leads from a plan to what it changes. */
export function StartJob({ job }: { job: Job }) {
  const [open, setOpen] = useState(false);
  const draw = useOnDemand(code, open, () => {
    setOpen(false);
    notifyCodeFailure();
  });
  const { open: waiting } = resultCounts(job);
  const whyNot = job.commands.start ?? (waiting === 0 ? "Nothing in this plan would be changed." : undefined);
  const verb = job.needsApproval ? "Ask for approval" : "Start";
  return (
    <>
      <Button
        variant={job.risk === "destructive" ? "danger" : "primary"}
        disabledReason={whyNot}
        onClick={() => setOpen(true)}
      >
        {verb}: {targetCount(job.on, waiting)}
      </Button>
      {open && draw?.({ job, onClose: () => setOpen(false) })}
    </>
  );
}
