import type { Tone } from "#components/ui/tone.ts";
import { ToneIcon } from "#components/ui/tone-icon.tsx";
import { toneText } from "#components/ui/tone.ts";
import type { JobItem, JobStep } from "#lib/schemas/bulk.ts";
import type { StepState } from "#lib/schemas/vocabulary/bulk.ts";

const TONES: Record<StepState, Tone> = {
  DONE: "positive",
  SETTLED: "positive",
  FAILED: "critical",
  NEEDS_REVIEW: "caution",
  SKIPPED: "neutral",
};

/** A value as a plan shows it; an empty one still says that it is empty. */
const shown = (value: string | null) => value ?? "empty";

function Changes({ changes }: Pick<JobStep, "changes">) {
  return changes.map(({ field, from, to }) => (
    <span key={field} className="block text-muted">
      {field}: <del className="no-underline">{shown(from)}</del> →{" "}
      <ins className="text-ink no-underline">{shown(to)}</ins>
    </span>
  ));
}

function Step({ step }: { step: JobStep }) {
  const { title, about, changes, result } = step;
  return (
    <li className="flex items-start gap-1.5">
      <span className={`flex h-5 w-3.5 shrink-0 items-center ${result ? toneText[TONES[result.state]] : "text-faint"}`}>
        {result ? <ToneIcon tone={TONES[result.state]} className="size-3.5" /> : <span aria-hidden>·</span>}
      </span>
      <span className="min-w-0 wrap-anywhere">
        {title}
        {about && `: ${about}`}
        <Changes changes={changes} />
        {result?.explanation && <span className="block text-muted">{result.explanation}</span>}
      </span>
    </li>
  );
}

/** What is, or was, done to one target of a job, in order; why it is left alone; and what it still has at the end. */
export function ItemSteps({ item }: { item: JobItem }) {
  const { steps, explanation, left } = item;
  const [only] = steps;
  return (
    <div className="space-y-1">
      {explanation && <p className="wrap-anywhere">{explanation}</p>}
      {steps.length === 1 && only ? (
        <Changes changes={only.changes} />
      ) : (
        <ol className="space-y-0.5">
          {steps.map((step, index) => (
            <Step key={index} step={step} />
          ))}
        </ol>
      )}
      {left && left.length > 0 && (
        <div className="text-caution">
          <p className="font-medium">What is left</p>
          <ul className="list-disc pl-5">
            {left.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </div>
      )}
      {left?.length === 0 && <p className="text-positive">Nothing is left.</p>}
    </div>
  );
}
