"use client";
import { type SubmitEvent, useState } from "react";
import { StepResults } from "#app/(console)/people/_components/steps/step-results.tsx";
import { useSteps } from "#app/(console)/people/_components/steps/use-steps.ts";
import type { Step } from "#app/(console)/people/compare/differences.ts";
import { Button } from "#components/ui/button.tsx";
import { Card } from "#components/ui/card.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { Field } from "#components/ui/field.tsx";
import { ProgressBar } from "#components/ui/progress-bar.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import type { PersonOverview } from "#lib/schemas/person.ts";

type StepsFormProps = { person: PersonOverview; like: PersonOverview; steps: readonly Step[] };

/** What would make one like the other, to pick from; each pick is an operation of its own, audited and checked. */
export function StepsForm({ person, like, steps }: StepsFormProps) {
  const [picks, setPicks] = useState<Readonly<Record<string, boolean>>>({});
  const [reason, setReason] = useState("");
  const { run, running, results } = useSteps();
  const [planned, setPlanned] = useState(0);
  const isPicked = (step: Step) => step.whyNot === null && (picks[step.key] ?? step.suggested);
  const picked = steps.filter(isPicked);

  function start() {
    setPlanned(picked.length);
    void run(person.person.id, picked, reason);
  }
  function submit(event: SubmitEvent) {
    event.preventDefault();
    if (!running) start();
  }

  const changes = picked.length === 1 ? "1 change" : `${picked.length} changes`;
  return (
    <Card title={`Make ${person.person.name} like ${like.person.name}`}>
      <form onSubmit={submit} className="space-y-4">
        {steps.length === 0 && <p className="text-sm">They already have the same groups and apps.</p>}
        <StepChoices
          title={`${like.person.name} has, ${person.person.name} has not`}
          verb="Give"
          steps={steps.filter(({ gives }) => gives)}
          isPicked={isPicked}
          onPick={(step, on) => setPicks((before) => ({ ...before, [step.key]: on }))}
        />
        <StepChoices
          title={`Only ${person.person.name} has`}
          verb="Take away"
          steps={steps.filter(({ gives }) => !gives)}
          isPicked={isPicked}
          onPick={(step, on) => setPicks((before) => ({ ...before, [step.key]: on }))}
        />
        {(running || results.length > 0) && (
          <ProgressBar
            label={running ? `Under way: ${running.name}` : "Through"}
            value={results.length}
            max={Math.max(planned, 1)}
          />
        )}
        <StepResults results={results} onSignedIn={start} />
        {steps.length > 0 && (
          <div className="flex flex-wrap items-end justify-end gap-3">
            <Field
              label="Reason or ticket number"
              optional
              hint="Kept in the audit trail with each change."
              className="min-w-60 flex-1"
            >
              <TextInput maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
            </Field>
            <Button
              type="submit"
              variant="primary"
              pending={running !== null}
              disabledReason={picked.length === 0 ? "Pick something first" : undefined}
            >
              Make {changes}
            </Button>
          </div>
        )}
      </form>
    </Card>
  );
}

type StepChoicesProps = {
  title: string;
  /** What ticking one does: "Give". */
  verb: string;
  steps: readonly Step[];
  isPicked: (step: Step) => boolean;
  onPick: (step: Step, on: boolean) => void;
};

/** Steps of one direction, each to be picked or left; those that cannot be done say why. */
function StepChoices({ title, verb, steps, isPicked, onPick }: StepChoicesProps) {
  if (steps.length === 0) return null;
  return (
    <fieldset className="min-w-0">
      <legend className="mb-2 text-sm font-semibold">{title}</legend>
      <div className="grid gap-x-6 gap-y-2 sm:grid-cols-2">
        {steps.map((step) => (
          <Checkbox
            key={step.key}
            label={`${verb} the ${step.what} ${step.name}`}
            hint={step.whyNot ?? step.note}
            checked={isPicked(step)}
            disabled={step.whyNot !== null}
            onChange={(on) => onPick(step, on)}
          />
        ))}
      </div>
    </fieldset>
  );
}
