"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { SubmitEvent } from "react";
import { Button } from "#components/ui/button.tsx";
import { Callout } from "#components/ui/callout.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Field } from "#components/ui/field.tsx";
import { RadioGroup } from "#components/ui/radio-group.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { startJob } from "#lib/actions/bulk.ts";
import type { Job } from "#lib/schemas/bulk.ts";
import { exactTime } from "#lib/utils/format-time.ts";
import { fromLocalField } from "#lib/utils/local-time.ts";
import { RefusalNote } from "#app/_features/bulk/refusal-note.tsx";
import { resultCounts } from "#app/_features/bulk/results.ts";
import { useJobCommand } from "#app/_features/bulk/use-job-command.ts";
import { aboutDuration, jobTitle, targetCount } from "#app/_features/bulk/messages.ts";
import { focusFirstInvalid } from "#app/_features/form/focus.ts";

type When = "now" | "later";
type Back = "by hand" | "by itself";

/** How much of it can be undone; of several steps on someone, perhaps only some. */
function undoMessage({ task, on, undoable }: Job, open: number): string {
  if (undoable === 0) return "It cannot be undone.";
  const targets = undoable === open ? "all of them" : targetCount(on, undoable);
  return task.startsWith("recipe.") ? `Part of it can be undone, for ${targets}.` : `It can be undone, for ${targets}.`;
}

/** What a field's time comes to: the night the clocks change it is not always what was typed. */
function describeWay(field: string): string {
  const at = fromLocalField(field);
  return at === "" ? "In your own time zone." : `That is ${exactTime(at)}.`;
}

/** Asks once more, in figures, before a plan is carried out; and when. */
export function StartDialog({ job, onClose }: { job: Job; onClose: () => void }) {
  const queryClient = useQueryClient();
  const [when, setWhen] = useState<When>("now");
  const [at, setAt] = useState("");
  const [back, setBack] = useState<Back>("by hand");
  const [undoAt, setUndoAt] = useState("");
  const [typed, setTyped] = useState("");
  const [wrong, setWrong] = useState<Record<"at" | "undoAt" | "typed", string | undefined> | null>(null);
  const { send, again, pending, refusal } = useJobCommand(() => {
    void queryClient.invalidateQueries({ queryKey: ["bulk"] });
    onClose();
  });
  const counts = resultCounts(job);
  const many = targetCount(job.on, counts.open);
  // Of one nobody mistakes the number: the plan above shows them with every step.
  const asksForCount = job.risk === "destructive" && counts.open > 1;
  /** What is not right yet, in words. */
  function findWrong() {
    const start = when === "later" ? Date.parse(fromLocalField(at)) : Date.now();
    const end = Date.parse(fromLocalField(undoAt));
    return {
      at: when === "later" && !(start > Date.now()) ? "Choose a time in the future." : undefined,
      undoAt: back === "by itself" && !(end > start) ? "Choose a time after the start." : undefined,
      typed: asksForCount && typed.trim() !== String(counts.open) ? `Type ${counts.open} to go on.` : undefined,
    };
  }

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const found = findWrong();
    setWrong(found);
    if (found.at || found.undoAt || found.typed || !job.planHash) {
      focusFirstInvalid(event.currentTarget);
      return;
    }
    const { id: jobId, planHash } = job;
    const times = {
      ...(when === "later" && { at: fromLocalField(at) }),
      ...(back === "by itself" && { undoAt: fromLocalField(undoAt) }),
    };
    void send(() => startJob({ jobId, planHash, ...times }));
  }

  return (
    <Dialog open onOpenChange={(open) => !open && !pending && onClose()} title={`${jobTitle(job)}: ${many}?`}>
      <form onSubmit={submit} noValidate className="space-y-4">
        <ul className="list-disc space-y-0.5 pl-5 text-sm">
          <li>
            {many} will be changed. {undoMessage(job, counts.open)}
          </li>
          {counts.skipped + counts.refused > 0 && (
            <li>{targetCount(job.on, counts.skipped + counts.refused)} in the plan will not be touched.</li>
          )}
          {job.secondsLeft !== null && <li>It takes {aboutDuration(job.secondsLeft)}; you can leave the page.</li>}
          <li>Each is checked again when its turn comes, and skipped if the plan no longer applies.</li>
        </ul>
        {job.needsApproval && (
          <Callout tone="caution" title="Needs approval from a second person">
            <p>{job.needsApproval} It starts by itself once it is approved.</p>
          </Callout>
        )}
        <RadioGroup
          label="When"
          options={[
            { value: "now", label: job.needsApproval ? "As soon as it is approved" : "At once" },
            { value: "later", label: "At a time" },
          ]}
          value={when}
          onChange={setWhen}
        />
        {when === "later" && (
          <Field label="Not before" required hint={describeWay(at)} error={wrong?.at}>
            <TextInput type="datetime-local" value={at} onChange={(event) => setAt(event.target.value)} />
          </Field>
        )}
        {job.undoable > 0 && (
          <RadioGroup
            label="Undone"
            options={[
              { value: "by hand", label: "Only on request" },
              {
                value: "by itself",
                label: "By itself, at a time",
                hint: "Access that ends, a suspension for some days.",
              },
            ]}
            value={back}
            onChange={setBack}
          />
        )}
        {back === "by itself" && (
          <Field
            label="Undone at"
            required
            hint={`${describeWay(undoAt)} People changed again since are skipped.`}
            error={wrong?.undoAt}
          >
            <TextInput type="datetime-local" value={undoAt} onChange={(event) => setUndoAt(event.target.value)} />
          </Field>
        )}
        {asksForCount && (
          <Field label={`Type ${counts.open} to confirm the number`} required error={wrong?.typed}>
            <TextInput
              inputMode="numeric"
              autoComplete="off"
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          </Field>
        )}
        <RefusalNote refusal={refusal} onSignedIn={again} />
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={onClose}>Back</Button>
          <Button type="submit" variant={job.risk === "destructive" ? "danger" : "primary"} pending={pending}>
            {job.needsApproval ? "Ask for approval" : when === "later" ? "Schedule" : "Start"}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
