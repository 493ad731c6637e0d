"use client";
import { Link } from "#components/ui/link.tsx";
import { Callout } from "#components/ui/callout.tsx";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import { ProblemCallout } from "#app/_features/problem/problem-callout.tsx";
import { SignInAgain } from "#app/_features/problem/sign-in-again.tsx";
import type { Ending } from "./attempt.ts";

type EndingNoteProps = { ending: Ending; onSignedIn: () => void };

/** How an attempt ended that did not simply succeed, with everything known of it. */
export function EndingNote({ ending, onSignedIn }: EndingNoteProps) {
  switch (ending.kind) {
    case "done":
      return null;
    case "already":
      return (
        <Callout announce tone="info" title={ending.message}>
          <p>Nothing was sent to Okta.</p>
        </Callout>
      );
    case "asked":
      return (
        <Callout announce tone="positive" title="Asked for">
          <p>
            Somebody else can agree to it now. You are told when they have, and carry it out from{" "}
            <Link href={`/approvals/${ending.approvalId}`} className="link">
              your request
            </Link>
            .
          </p>
        </Callout>
      );
    case "approval":
      return <ProblemCallout problem={ending.problem} tone="caution" />;
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
