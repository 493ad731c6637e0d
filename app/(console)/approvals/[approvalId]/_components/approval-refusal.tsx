import { ProblemCallout } from "../../../_components/problem-callout.tsx";
import { SignInAgain } from "../../../_components/sign-in-again.tsx";
import type { ApprovalRefused } from "./use-approval-order.ts";

/** Why a decision was not taken; after a lost or too old session it goes on by itself once signed in again. */
export function ApprovalRefusal({ refusal, onSignedIn }: { refusal: ApprovalRefused | null; onSignedIn: () => void }) {
  if (!refusal) return null;
  return (
    <ProblemCallout
      problem={refusal.problem}
      {...(refusal.signedOut && { actions: <SignInAgain onDone={onSignedIn} /> })}
    />
  );
}
