import { ProblemCallout } from "#app/_features/problem/problem-callout.tsx";
import { SignInAgain } from "#app/_features/problem/sign-in-again.tsx";
import type { Refusal } from "./use-job-command.ts";

/** Why an order to a bulk job was not taken; after a lost session it goes on by itself once signed in again. */
export function RefusalNote({ refusal, onSignedIn }: { refusal: Refusal | null; onSignedIn: () => void }) {
  if (!refusal) return null;
  return (
    <ProblemCallout
      problem={refusal.problem}
      {...(refusal.signedOut && { actions: <SignInAgain onDone={onSignedIn} /> })}
    />
  );
}
