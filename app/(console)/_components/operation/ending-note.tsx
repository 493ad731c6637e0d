"use client";
import { Callout } from "#components/ui/callout.tsx";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import { ProblemCallout } from "../problem-callout.tsx";
import { SignInAgain } from "../sign-in-again.tsx";
import type { Ending } from "./attempt.ts";

/** How an attempt ended that did not simply succeed, with everything known of it. */
export function EndingNote({ ending, onSignedIn }: { ending: Ending; onSignedIn: () => void }) {
  switch (ending.kind) {
    case "done":
      return null;
    case "already":
      return (
        <Callout announce tone="info" title={ending.message}>
          <p>Nothing was sent to Okta.</p>
        </Callout>
      );
    case "step-up":
      return <ProblemCallout problem={ending.problem} tone="caution" actions={<SignInAgain onDone={onSignedIn} />} />;
    default:
      return (
        <ProblemCallout problem={ending.problem}>
          {ending.kind === "failed" && ending.retryAt && (
            <p>
              It can be tried again <RelativeTime at={ending.retryAt} />.
            </p>
          )}
          {"auditSeq" in ending && ending.auditSeq !== null && (
            <p className="text-muted">The audit trail has it as entry {ending.auditSeq}.</p>
          )}
        </ProblemCallout>
      );
  }
}
