"use client";
import { Checkbox } from "#components/ui/checkbox.tsx";
import type { Step } from "../differences.ts";

type StepChoicesProps = {
  title: string;
  /** What ticking one does: "Give". */
  verb: string;
  steps: readonly Step[];
  isPicked: (step: Step) => boolean;
  onPick: (step: Step, on: boolean) => void;
};

/** Steps of one direction, each to be picked or left; those that cannot be done say why. */
export function StepChoices({ title, verb, steps, isPicked, onPick }: StepChoicesProps) {
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
