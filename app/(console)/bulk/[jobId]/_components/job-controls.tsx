"use client";
import { useQueryClient } from "@tanstack/react-query";
import { Download } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { AlertDialog } from "#components/ui/alert-dialog.tsx";
import { Button } from "#components/ui/button.tsx";
import { buttonStyle } from "#components/ui/button-style.ts";
import type { Job } from "#lib/schemas/bulk.ts";
import { RefusalNote } from "#app/_features/bulk/refusal-note.tsx";
import { BEFORE_START } from "#app/_features/bulk/results.ts";
import { useJobCommand } from "#app/_features/bulk/use-job-command.ts";
import { commandsOf, type Command } from "./commands.ts";
import { StartJob } from "./start-job.tsx";

/** What may be ordered of a job in its state, each asked about first. */
export function JobControls({ job }: { job: Job }) {
  const queryClient = useQueryClient();
  const router = useRouter();
  const [asked, setAsked] = useState<Command | null>(null);
  const [open, setOpen] = useState(false);
  const { send, again, pending, refusal } = useJobCommand((jobId) => {
    setOpen(false);
    void queryClient.invalidateQueries({ queryKey: ["bulk"] });
    // What undoes a job is a job of its own.
    if (jobId !== job.id) router.push(`/bulk/${jobId}`);
  });

  function ask(command: Command) {
    setAsked(command);
    setOpen(true);
  }

  return (
    <>
      {job.status !== "PLANNING" && (
        // No Link: it would fetch the file beforehand, and every download is recorded.
        <a href={`/api/bulk/${job.id}/results.csv`} download className={buttonStyle()}>
          <Download aria-hidden className="size-4" />
          Download {BEFORE_START.includes(job.status) ? "plan" : "results"} (CSV)
        </a>
      )}
      {commandsOf(job).map((command) => (
        <Button key={command.verb} disabledReason={command.whyNot ?? undefined} onClick={() => ask(command)}>
          {command.label}
        </Button>
      ))}
      {job.status === "PLANNED" && <StartJob job={job} />}
      {asked && (
        <AlertDialog
          open={open}
          onOpenChange={setOpen}
          title={asked.question}
          description={asked.consequence}
          confirmLabel={asked.confirm}
          tone={asked.tone}
          cancelLabel="Back"
          pending={pending}
          onConfirm={() => void send(asked.run)}
        >
          <RefusalNote refusal={refusal} onSignedIn={again} />
        </AlertDialog>
      )}
    </>
  );
}
