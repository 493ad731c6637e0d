import type { ReactNode } from "react";
import { ErrorState } from "#components/ui/error-state.tsx";
import type { Problem } from "#lib/schemas/problem.ts";

/** A failure with all that is known of it: three sentences, Okta's causes, its code and request id to copy. */
export function ProblemState({ problem, actions }: { problem: Problem; actions?: ReactNode }) {
  const { title, meaning, remedy, causes, code, requestId } = problem;
  const references = [
    ...(code ? [{ label: "Okta error code", value: code }] : []),
    ...(requestId ? [{ label: "Okta request id", value: requestId }] : []),
  ];
  return (
    <ErrorState
      title={title}
      meaning={
        <>
          {meaning}
          {causes.length > 0 && (
            <span className="mt-1 block">
              {causes.map((cause) => (
                <span key={cause} className="block text-ink">
                  {cause}
                </span>
              ))}
            </span>
          )}
        </>
      }
      remedy={remedy}
      references={references}
      actions={actions}
    />
  );
}
