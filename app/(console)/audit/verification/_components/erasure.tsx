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
  events: "events of the kept System Log",
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
        It covers the audit trail, the kept System Log with what watches found, rows of bulk jobs that have ended,
        requests for approval, notifications, saved searches, and their sessions here. What a job changed for them
        cannot be undone after it.
      </p>
      <p>
        It does not cover Okta itself, exports and checkpoints made before, backups, jobs that still run, and reasons
        that somebody wrote about somebody else. Uploaded files are gone within a day by themselves.
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
      description="Takes what names one person out of all that is kept here. That something was done, when and by which id, stays, and the trail stays verifiable. It cannot be undone, and is recorded."
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
          Erase for good
        </Button>
      </form>
    </Card>
  );
}
