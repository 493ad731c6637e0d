"use client";
import { useEffect, useRef } from "react";
import { StepResults } from "#app/(console)/people/_components/steps/step-results.tsx";
import { type RequestedStep, useSteps } from "#app/(console)/people/_components/steps/use-steps.ts";
import { Button } from "#components/ui/button.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Callout } from "#components/ui/callout.tsx";
import { Card } from "#components/ui/card.tsx";
import type { Choice } from "#lib/schemas/vocabulary/fields.ts";
import { ProgressBar } from "#components/ui/progress-bar.tsx";

/** Someone who has just been created, and the sentence that says so. */
export type NewHire = { id: string; login: string; message: string };

type NewHireAppsProps = { newHire: NewHire; apps: readonly Choice[]; reason: string };

/** Gives someone new their apps, one after the other, and sums up what they have and what went wrong. */
export function NewHireApps({ newHire, apps, reason }: NewHireAppsProps) {
  const { run, running, results } = useSteps();
  const begun = useRef(false);
  const steps = apps.map(({ id, name }): RequestedStep => ({ key: id, gives: true, what: "app", id, name }));
  const good = new Set(
    results.flatMap(({ step, outcome }) => (outcome.kind === "done" || outcome.kind === "already" ? [step.id] : [])),
  );
  const missing = steps.filter(({ id }) => !good.has(id));
  // What was done before stays done; what is there already says so and changes nothing.
  const give = () => void run(newHire.id, steps, reason);

  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    give();
  });

  return (
    <Card title={newHire.login}>
      <div className="space-y-4">
        <Callout tone="positive" title={newHire.message}>
          <p>Their profile, sign-in and groups are set. Their apps follow here.</p>
        </Callout>
        <ProgressBar
          label={running ? `Giving them ${running.name}` : "Apps"}
          value={results.length}
          max={Math.max(steps.length, 1)}
        />
        <StepResults results={results} onSignedIn={give} />
        <div className="flex flex-wrap justify-end gap-2">
          {!running && results.length > 0 && missing.length > 0 && (
            <Button onClick={give}>Try again: {missing.map(({ name }) => name).join(", ")}</Button>
          )}
          <ButtonLink href={`/people/${newHire.id}`} variant="primary">
            Open their page
          </ButtonLink>
        </div>
      </div>
    </Card>
  );
}
