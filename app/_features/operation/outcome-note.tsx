"use client";
import { Link } from "#components/ui/link.tsx";
import { Callout } from "#components/ui/callout.tsx";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import { ProblemCallout } from "#app/_features/problem/problem-callout.tsx";
import { SignInAgain } from "#app/_features/problem/sign-in-again.tsx";
import type { AttemptOutcome } from "./attempt.ts";

type OutcomeNoteProps = { outcome: AttemptOutcome; onSignedIn: () => void };

/** How an attempt ended that did not simply succeed, with everything known of it. */
export function OutcomeNote({ outcome, onSignedIn }: OutcomeNoteProps) {
  switch (outcome.kind) {
    case "done":
      return null;
    case "already":
      return (
        <Callout announce tone="info" title={outcome.message}>
          <p>Nothing was sent to Okta.</p>
        </Callout>
      );
    case "asked":
      return (
        <Callout announce tone="positive" title="Asked for">
          <p>
            It now waits for approval. You are notified when it is approved, and carry it out from{" "}
            <Link href={`/approvals/${outcome.approvalId}`} className="link">
              your request
            </Link>
            .
          </p>
        </Callout>
      );
    case "approval":
      return <ProblemCallout problem={outcome.problem} tone="caution" />;
    case "step-up":
      return <ProblemCallout problem={outcome.problem} tone="caution" actions={<SignInAgain onDone={onSignedIn} />} />;
    default:
      return (
        <ProblemCallout problem={outcome.problem}>
          {outcome.kind === "failed" && outcome.retryAt && (
            <p>
              It can be tried again <RelativeTime at={outcome.retryAt} />.
            </p>
          )}
          {"auditSeq" in outcome && outcome.auditSeq !== null && (
            <p className="text-muted">The audit trail has it as entry {outcome.auditSeq}.</p>
          )}
        </ProblemCallout>
      );
  }
}
