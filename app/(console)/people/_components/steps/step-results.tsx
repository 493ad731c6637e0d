import { OutcomeNote } from "#app/_features/operation/outcome-note.tsx";
import { Callout } from "#components/ui/callout.tsx";
import type { StepResult } from "./use-steps.ts";

/** How each step ended: those that worked in one list, those that did not with all their words. */
export function StepResults({ results, onSignedIn }: { results: readonly StepResult[]; onSignedIn: () => void }) {
  const done = results.flatMap(({ step, outcome }) =>
    outcome.kind === "done" || outcome.kind === "already" ? [{ key: step.key, message: outcome.message }] : [],
  );
  const others = results.filter(({ outcome }) => outcome.kind !== "done" && outcome.kind !== "already");
  return (
    <>
      {done.length > 0 && (
        <Callout announce tone="positive" title={done.length === 1 ? "1 is done." : `${done.length} are done.`}>
          <ul>
            {done.map(({ key, message }) => (
              <li key={key}>{message}</li>
            ))}
          </ul>
        </Callout>
      )}
      {others.map(({ step, outcome }) => (
        <div key={step.key} className="space-y-1">
          <p className="text-sm font-medium">{step.name}</p>
          <OutcomeNote outcome={outcome} onSignedIn={onSignedIn} />
        </div>
      ))}
    </>
  );
}
