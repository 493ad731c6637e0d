import { FrontPage } from "#app/_components/front-page.tsx";
import { SignInButton } from "#app/_components/sign-in-button.tsx";
import { currentActor } from "#lib/auth/current-actor.ts";
import { TellOpener } from "./_components/tell-opener.tsx";

export const metadata = { title: "Signed in again" };

/** Where the fresh sign-in ends: tells the window that asked for it, and closes. */
export default async function StepUpDonePage() {
  const current = await currentActor();
  if (current.kind !== "actor") {
    return (
      <FrontPage title="You are not signed in">
        <p className="text-sm text-muted">The sign-in was not finished, so you cannot continue yet.</p>
        <SignInButton returnTo="/step-up/done" again>
          Try again
        </SignInButton>
      </FrontPage>
    );
  }
  return (
    <FrontPage title="You are signed in again">
      <p className="text-sm">
        As <strong className="font-medium wrap-anywhere">{current.actor.login}</strong>. You can close this window and
        continue in the other one.
      </p>
      <TellOpener />
    </FrontPage>
  );
}
