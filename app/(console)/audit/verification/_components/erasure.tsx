"use client";
import { useState } from "react";
import type { SubmitEvent } from "react";
import { Button } from "#components/ui/button.tsx";
import { Callout } from "#components/ui/callout.tsx";
import { Card } from "#components/ui/card.tsx";
import { Field } from "#components/ui/field.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { eraseFromTrail } from "#lib/actions/audit.ts";
import type { Problem } from "#lib/schemas/problem.ts";
import { ProblemCallout } from "../../../_components/problem-callout.tsx";

/** For owners: takes what names a person out of the trail, which stays verifiable. */
export function Erasure() {
  const [personId, setPersonId] = useState("");
  const [reason, setReason] = useState("");
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [erased, setErased] = useState<number | null>(null);

  async function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    setPending(true);
    setProblem(null);
    const reply = await eraseFromTrail({ personId: personId.trim(), reason });
    setPending(false);
    if (!reply.ok) return setProblem(reply.problem);
    setErased(reply.entries);
    setPersonId("");
    setReason("");
  }

  return (
    <Card
      title="Erase a person's data"
      description="Takes logins, names, reasons and details about one person out of every entry. That something was done, when and by which id, stays, and the trail stays verifiable. It cannot be taken back, and is recorded."
    >
      <form onSubmit={(event) => void submit(event)} className="max-w-xl space-y-4">
        {problem && <ProblemCallout problem={problem} />}
        {erased !== null && (
          <Callout tone="positive" announce title={`Erased from ${erased.toLocaleString("en")} entries.`} />
        )}
        <Field label="Okta user id" required>
          <TextInput required maxLength={20} value={personId} onChange={(event) => setPersonId(event.target.value)} />
        </Field>
        <Field label="Reason" required>
          <TextInput required maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
        </Field>
        <Button type="submit" variant="danger" pending={pending}>
          Erase for good
        </Button>
      </form>
    </Card>
  );
}
