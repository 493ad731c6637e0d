import { FrontPage } from "#app/_components/front-page.tsx";
import { SignOutButton } from "#app/_components/sign-out-button.tsx";
import type { Problem } from "#lib/schemas/problem.ts";
import { ProblemState } from "#app/_features/problem/problem-state.tsx";
import { ReloadButton } from "./reload-button.tsx";

/** Instead of the console while it cannot be told who the reader is, because Okta or the database does not answer. */
export function Unavailable({ problem }: { problem: Problem }) {
  const actions = (
    <>
      <ReloadButton />
      <SignOutButton />
    </>
  );
  return (
    <FrontPage title="Gatehouse cannot let you in right now">
      <ProblemState problem={problem} actions={actions} />
    </FrontPage>
  );
}
