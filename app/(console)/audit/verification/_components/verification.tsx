"use client";
import { Button } from "#components/ui/button.tsx";
import { Callout } from "#components/ui/callout.tsx";
import { Card } from "#components/ui/card.tsx";
import { ProgressBar } from "#components/ui/progress-bar.tsx";
import type { Verdict } from "#lib/schemas/audit-state.ts";
import { useVerification, type VerificationState } from "./use-verification.ts";

const count = (number: number) => number.toLocaleString("en");

/** Verifies the live trail on request, with its progress. */
export function Verification() {
  const { state, start } = useVerification();
  return (
    <Card
      title="Verify the trail"
      description="Recalculates every hash and compares it with the chain and the checkpoints, as the offline verifier does with an export."
      actions={
        <Button variant="primary" onClick={start} pending={state.kind === "running"}>
          {state.kind === "idle" ? "Verify now" : "Verify again"}
        </Button>
      }
    >
      <Outcome state={state} />
    </Card>
  );
}

function Outcome({ state }: { state: VerificationState }) {
  switch (state.kind) {
    case "idle":
      return <p className="text-sm text-muted">It changes nothing. The verification is recorded.</p>;
    case "running":
      return (
        <ProgressBar
          label="Verifying"
          value={state.of > 0 ? state.checked : undefined}
          max={Math.max(1, state.of)}
          detail={state.of > 0 ? `${count(state.checked)} of ${count(state.of)} entries` : undefined}
        />
      );
    case "broken":
      return (
        <Callout tone="critical" announce title="The verification could not be finished.">
          <p>{state.why}</p>
          <p>This says nothing about the trail. Try again; if it keeps failing, verify an export offline.</p>
        </Callout>
      );
    case "done":
      return <VerdictNote verdict={state.done.verdict} checkpointsFrom={state.done.checkpointsFrom} />;
  }
}

function VerdictNote({ verdict, checkpointsFrom }: { verdict: Verdict; checkpointsFrom: string | null }) {
  const basis = checkpointsFrom
    ? `Checkpoints were read from ${checkpointsFrom} and from the database.`
    : "Checkpoints were read from the database only. Verify an export offline with the checkpoints stored outside it.";
  if (verdict.kind === "valid") {
    const newer = verdict.entries - verdict.vouchedThrough;
    return (
      <Callout
        tone="positive"
        announce
        title={`Valid: ${verdict.entries === 1 ? "the one entry is as it was" : `all ${count(verdict.entries)} entries are as they were`} recorded.`}
      >
        <p>
          {newer === 0
            ? "Checkpoints vouch for every one of them."
            : `Checkpoints vouch for the first ${count(verdict.vouchedThrough)}; the ${count(newer)} newest are in the chain only.`}
          {verdict.erasedParts > 0 && ` ${count(verdict.erasedParts)} parts were erased, with a record of it.`}
        </p>
        <p>{basis}</p>
      </Callout>
    );
  }
  if (verdict.kind === "tampered") {
    return (
      <Callout tone="critical" announce title={`Tampered with from entry ${count(verdict.firstBad)} on.`}>
        <p>{verdict.why}</p>
        <p>
          {count(verdict.entries)} earlier entries are in order. Keep an export and the checkpoints as evidence, and
          find out who had access to the database. {basis}
        </p>
      </Callout>
    );
  }
  return (
    <Callout tone="caution" announce title="No verdict.">
      <p>{verdict.why}</p>
      <p>{basis}</p>
    </Callout>
  );
}
