"use client";
import { useQueryClient } from "@tanstack/react-query";
import { Download } from "lucide-react";
import { useState } from "react";
import { AlertDialog } from "#components/ui/alert-dialog.tsx";
import { Button } from "#components/ui/button.tsx";
import { buttonStyle } from "#components/ui/button-style.ts";
import type { Job } from "#lib/schemas/bulk.ts";
import { RefusalNote } from "../../../_components/bulk/refusal-note.tsx";
import { useJobOrder } from "../../../_components/bulk/use-job-order.ts";
import { orderOf, type Order } from "./orders.ts";

/** What may be ordered of a job in its state, each asked about first. */
export function JobControls({ job }: { job: Job }) {
  const queryClient = useQueryClient();
  const [asked, setAsked] = useState<Order | null>(null);
  const [open, setOpen] = useState(false);
  const { send, again, pending, refusal } = useJobOrder(() => {
    setOpen(false);
    void queryClient.invalidateQueries({ queryKey: ["job", job.id] });
    void queryClient.invalidateQueries({ queryKey: ["jobs"] });
  });

  function ask(order: Order) {
    setAsked(order);
    setOpen(true);
  }

  return (
    <>
      {job.status !== "PLANNING" && (
        // No Link: it would fetch the file beforehand, and every download is recorded.
        <a href={`/api/bulk/${job.id}/results.csv`} download className={buttonStyle()}>
          <Download aria-hidden className="size-4" />
          Download {job.status === "PLANNED" ? "plan" : "results"} (CSV)
        </a>
      )}
      {orderOf(job).map((order) => (
        <Button
          key={order.label}
          variant={order.main ? "primary" : "secondary"}
          disabledReason={order.whyNot ?? undefined}
          onClick={() => ask(order)}
        >
          {order.label}
        </Button>
      ))}
      {asked && (
        <AlertDialog
          open={open}
          onOpenChange={setOpen}
          title={asked.question}
          description={asked.consequence}
          confirmLabel={asked.confirm}
          tone={asked.main ? "primary" : "danger"}
          cancelLabel="Back"
          pending={pending}
          onConfirm={() => void send(() => asked.run(job.id))}
        >
          <RefusalNote refusal={refusal} onSignedIn={again} />
        </AlertDialog>
      )}
    </>
  );
}
