"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { SubmitEvent } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Field } from "#components/ui/field.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { acknowledgeAlarm } from "#lib/actions/reconciliation.ts";
import { readQuery } from "#lib/client/reads.ts";
import type { Problem } from "#lib/schemas/problem.ts";
import { ProblemCallout } from "#app/_features/problem/problem-callout.tsx";

/** Asks what someone found out about one alarm or several, and notes it. */
export function AcknowledgeDialog({ uuids, label }: { uuids: string[]; label: string }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="sm" onClick={() => setOpen(true)}>
        {label}
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        size="sm"
        title={uuids.length === 1 ? "What was it?" : `What were these ${uuids.length}?`}
        description={`Your note is saved with ${uuids.length === 1 ? "the alarm" : "each of these alarms"} and in the trail.`}
      >
        {open && <NoteForm uuids={uuids} onDone={() => setOpen(false)} />}
      </Dialog>
    </>
  );
}

function NoteForm({ uuids, onDone }: { uuids: string[]; onDone: () => void }) {
  const queryClient = useQueryClient();
  const [note, setNote] = useState("");
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    setPending(true);
    const reply = await acknowledgeAlarm({ uuids, note });
    setPending(false);
    if (!reply.ok) return setProblem(reply.problem);
    await queryClient.invalidateQueries(readQuery("/audit/reconciliation"));
    onDone();
  }

  return (
    <form onSubmit={(event) => void submit(event)} className="space-y-4">
      {problem && <ProblemCallout problem={problem} />}
      <Field label="What you found" required>
        <TextArea rows={3} required maxLength={500} value={note} onChange={(event) => setNote(event.target.value)} />
      </Field>
      <div className="flex justify-end gap-2">
        <Button onClick={onDone}>Cancel</Button>
        <Button type="submit" variant="primary" pending={pending}>
          Save the note
        </Button>
      </div>
    </form>
  );
}
