import { ProblemCallout } from "#app/_features/problem/problem-callout.tsx";
import { SignInAgain } from "#app/_features/problem/sign-in-again.tsx";
import type { ApprovalRefused } from "./use-approval-command.ts";

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
