import { FrontPage } from "#app/_components/front-page.tsx";
import { LeaveForOkta } from "./_components/leave-for-okta.tsx";

export const metadata = { title: "Sign in again" };

/** Opened in a small window when something needs a fresh proof of who one is; goes on to Okta by itself. */
export default function StepUpPage() {
  return (
    <FrontPage title="Sign in again">
      <p className="text-sm text-muted">
        What you are about to do needs a sign-in from the last few minutes. Okta asks you now; what you typed in the
        other window stays as it is.
      </p>
      <LeaveForOkta />
    </FrontPage>
  );
}
