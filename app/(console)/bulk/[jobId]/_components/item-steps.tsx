import type { Tone } from "#components/ui/tone.ts";
import { ToneIcon } from "#components/ui/tone-icon.tsx";
import { toneText } from "#components/ui/tone.ts";
import type { JobItem, JobStep } from "#lib/schemas/bulk.ts";
import type { StepState } from "#lib/schemas/vocabulary/bulk.ts";
import { fieldTitle } from "#lib/utils/field-title.ts";
import { valueLabel } from "#app/_features/audit/value-label.ts";

const TONES: Record<StepState, Tone> = {
  DONE: "positive",
  SETTLED: "positive",
  FAILED: "critical",
  NEEDS_REVIEW: "caution",
  SKIPPED: "neutral",
};

function Step({ step: { title, about, changes, result } }: { step: JobStep }) {
  return (
    <li className="flex items-start gap-1.5">
      <span className={`flex h-5 w-3.5 shrink-0 items-center ${result ? toneText[TONES[result.state]] : "text-faint"}`}>
        {result ? <ToneIcon tone={TONES[result.state]} className="size-3.5" /> : <span aria-hidden>·</span>}
      </span>
      <span className="min-w-0 wrap-anywhere">
        {title}
        {about && `: ${about}`}
        {result?.state !== "SKIPPED" && <StepChanges changes={changes} />}
        {result?.explanation && <span className="block text-muted">{result.explanation}</span>}
      </span>
    </li>
  );
}

/** "5 steps, 1 left alone": what a list of steps comes to. */
function summary(steps: readonly JobStep[]): string {
  const count = (...states: StepState[]) =>
    steps.filter(({ result }) => result && states.includes(result.state)).length;
  const parts = [
    `${steps.length} steps`,
    [count("DONE", "SETTLED"), "done"] as const,
    [count("FAILED"), "failed"] as const,
    [count("NEEDS_REVIEW"), "to look at"] as const,
    [count("SKIPPED"), "left alone"] as const,
  ];
  return parts
    .flatMap((part) => (typeof part === "string" ? [part] : part[0] > 0 ? [`${part[0]} ${part[1]}`] : []))
    .join(", ");
}

/**
 * What is, or was, done to one target of a job, in order; why it is left alone; and what it still has at the end.
 * `alone`: it is the job's only one, so that nothing is folded away.
 */
export function ItemSteps({ item: { state, steps, explanation, left }, alone }: { item: JobItem; alone: boolean }) {
  const [only] = steps;
  const isLeftAlone = state === "SKIPPED" || state === "REFUSED";
  return (
    <div className="space-y-1">
      {explanation && <p className="wrap-anywhere">{explanation}</p>}
      {steps.length === 1 && only && !isLeftAlone && <StepChanges changes={only.changes} />}
      {steps.length > 1 && (
        <details open={alone}>
          <summary className="cursor-pointer">{summary(steps)}</summary>
          <ol className="mt-1 space-y-0.5">
            {steps.map((step, index) => (
              <Step key={index} step={step} />
            ))}
          </ol>
        </details>
      )}
      {left && <Left left={left} />}
    </div>
  );
}

function Left({ left }: { left: readonly string[] }) {
  if (left.length === 0) return <p className="text-positive">Nothing is left.</p>;
  return (
    <div className="text-caution">
      <p className="font-medium">What is left</p>
      <ul className="list-disc pl-5">
        {left.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
    </div>
  );
}

/** Field by field, what it was and what it becomes; what was not there before has only the latter. */
function StepChanges({ changes }: Pick<JobStep, "changes">) {
  return changes.map(({ field, from, to }) => (
    <span key={field} className="block text-muted">
      {fieldTitle(field)}: {from !== null && `${valueLabel(field, from)} → `}
      <span className="text-ink">{valueLabel(field, to)}</span>
    </span>
  ));
}
