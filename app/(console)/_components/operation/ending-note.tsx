"use client";
import { Callout } from "#components/ui/callout.tsx";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import type { ApprovalRequest } from "#lib/schemas/approval.ts";
import { ProblemCallout } from "../problem-callout.tsx";
import { SignInAgain } from "../sign-in-again.tsx";
import { AskForApproval } from "./ask-for-approval.tsx";
import type { Ending } from "./attempt.ts";

type EndingNoteProps = {
  ending: Ending;
  /** What was sent, to have somebody else agree to it; left out where nothing can be asked for from here. */
  request?: ApprovalRequest | undefined;
  onSignedIn: () => void;
};

/** How an attempt ended that did not simply succeed, with everything known of it. */
export function EndingNote({ ending, request, onSignedIn }: EndingNoteProps) {
  switch (ending.kind) {
    case "done":
      return null;
    case "already":
      return (
        <Callout announce tone="info" title={ending.message}>
          <p>Nothing was sent to Okta.</p>
        </Callout>
      );
    case "approval":
      return request ? (
        <AskForApproval problem={ending.problem} request={request} />
      ) : (
        <ProblemCallout problem={ending.problem} tone="caution" />
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
