"use client";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Field } from "#components/ui/field.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import { settleIntent } from "#lib/actions/audit.ts";
import { readQuery } from "#lib/client/reads.ts";
import type { Problem } from "#lib/schemas/problem.ts";
import { ProblemCallout } from "#app/_features/problem/problem-callout.tsx";

/** Asks how an open intent ended, and records it under the reader's name. */
export function SettleDialog({ seq }: { seq: number }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="sm" onClick={() => setOpen(true)}>
        Record the result…
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        size="sm"
        title={`What was the result of entry ${seq.toLocaleString("en")}?`}
        description="Your answer is recorded in the trail as the result, with your name. Nothing is changed in Okta."
      >
        {open && <Answer seq={seq} onDone={() => setOpen(false)} />}
      </Dialog>
    </>
  );
}

function Answer({ seq, onDone }: { seq: number; onDone: () => void }) {
  const queryClient = useQueryClient();
  const [note, setNote] = useState("");
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  async function answer(happened: boolean) {
    setPending(true);
    const reply = await settleIntent({ seq, happened, note });
    setPending(false);
    if (!reply.ok) return setProblem(reply.problem);
    await queryClient.invalidateQueries(readQuery("/audit/state"));
    onDone();
  }

  return (
    <div className="space-y-4">
      {problem && <ProblemCallout problem={problem} />}
      <Field label="What you found" required>
        <TextArea rows={3} required maxLength={500} value={note} onChange={(event) => setNote(event.target.value)} />
      </Field>
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onDone}>Cancel</Button>
        <Button pending={pending} onClick={() => void answer(false)}>
          It did not happen
        </Button>
        <Button variant="primary" pending={pending} onClick={() => void answer(true)}>
          It happened
        </Button>
      </div>
    </div>
  );
}
