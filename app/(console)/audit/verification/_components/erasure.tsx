"use client";
import { useState } from "react";
import type { SubmitEvent } from "react";
import { Button } from "#components/ui/button.tsx";
import { Callout } from "#components/ui/callout.tsx";
import { Card } from "#components/ui/card.tsx";
import { Field } from "#components/ui/field.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { eraseFromTrail } from "#lib/actions/audit.ts";
import type { Erased } from "#lib/schemas/audit-search.ts";
import type { Problem } from "#lib/schemas/problem.ts";
import { ProblemCallout } from "#app/_features/problem/problem-callout.tsx";
import { SignInAgain } from "#app/_features/problem/sign-in-again.tsx";

const PLACES: Record<keyof Erased, string> = {
  entries: "entries of the trail",
  events: "events of the archived System Log",
  jobs: "rows of bulk jobs",
  approvals: "requests for approval",
  notifications: "notifications",
  searches: "saved searches",
};

/** What an erasure reaches, and what it cannot. */
function Covered() {
  return (
    <div className="space-y-2 text-sm text-muted">
      <p>
        It covers the audit trail, the archived System Log and what watches found, rows of ended bulk jobs, approval
        requests, notifications, saved searches, and their sessions here. A job’s changes for them can no longer be
        undone.
      </p>
      <p>
        It does not cover Okta itself, earlier exports and checkpoints, backups, running jobs, and reasons written about
        other people. Uploaded files are deleted within a day.
      </p>
    </div>
  );
}

function WasErased({ erased }: { erased: Erased }) {
  const parts = (Object.keys(PLACES) as (keyof Erased)[]).flatMap((place) =>
    erased[place] > 0 ? [`${erased[place].toLocaleString("en")} ${PLACES[place]}`] : [],
  );
  return (
    <Callout tone="positive" announce title={parts.length > 0 ? "Erased." : "Nothing here named this person."}>
      {parts.length > 0 && <p>From {parts.join(", ")}.</p>}
    </Callout>
  );
}

/** For owners: takes what names a person out of what is kept here; the trail stays verifiable. */
export function Erasure() {
  const [personId, setPersonId] = useState("");
  const [reason, setReason] = useState("");
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [stepUp, setStepUp] = useState(false);
  const [erased, setErased] = useState<Erased | null>(null);

  async function erase() {
    setPending(true);
    setProblem(null);
    setErased(null);
    const reply = await eraseFromTrail({ personId: personId.trim(), reason });
    setPending(false);
    if (!reply.ok) {
      setStepUp(reply.stepUp);
      return setProblem(reply.problem);
    }
    setErased(reply.erased);
    setPersonId("");
    setReason("");
  }

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    void erase();
  }

  return (
    <Card
      title="Erase a person's data"
      description="Removes everything stored here that names one person. What was done, when, and by which id stays, and the trail stays verifiable. The erasure is recorded and cannot be undone."
    >
      <form onSubmit={submit} className="max-w-xl space-y-4">
        <Covered />
        {problem && (
          <ProblemCallout
            problem={problem}
            {...(stepUp && { tone: "caution", actions: <SignInAgain onDone={() => void erase()} /> })}
          />
        )}
        {erased && <WasErased erased={erased} />}
        <Field label="Okta user id" required>
          <TextInput required maxLength={20} value={personId} onChange={(event) => setPersonId(event.target.value)} />
        </Field>
        <Field label="Reason" required>
          <TextInput required maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
        </Field>
        <Button type="submit" variant="danger" pending={pending}>
          Erase permanently
        </Button>
      </form>
    </Card>
  );
}
