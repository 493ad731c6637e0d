import type { ReactNode } from "react";
import { Callout } from "#components/ui/callout.tsx";
import { CopyButton } from "#components/ui/copy-button.tsx";
import type { Problem } from "#lib/schemas/problem.ts";

type ProblemCalloutProps = {
  problem: Problem;
  /** caution: something is asked for first, rather than gone wrong. */
  tone?: "critical" | "caution";
  actions?: ReactNode;
  /** What else is known, such as when to try again. */
  children?: ReactNode;
};

/** A failure inside a form or a page whose rest stands: all its words, read out when it appears. */
export function ProblemCallout({ problem, tone = "critical", actions, children }: ProblemCalloutProps) {
  const ids = [problem.code, problem.requestId].filter((id) => id !== null);
  return (
    <Callout tone={tone} announce title={problem.title} actions={actions}>
      <p>{problem.meaning}</p>
      {problem.causes.map((cause) => (
        <p key={cause}>{cause}</p>
      ))}
      {problem.remedy && <p>{problem.remedy}</p>}
      {children}
      {ids.length > 0 && (
        <p className="flex flex-wrap items-center gap-x-2 text-xs text-muted">
          Okta:
          {ids.map((id) => (
            <span key={id} className="inline-flex items-center gap-1">
              <code className="font-mono break-all">{id}</code>
              <CopyButton value={id} label={`Copy ${id}`} />
            </span>
          ))}
        </p>
      )}
    </Callout>
  );
}
