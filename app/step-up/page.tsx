import { FrontPage } from "#app/_components/front-page.tsx";
import { LeaveForOkta } from "./_components/leave-for-okta.tsx";

export const metadata = { title: "Sign in again" };

/** Opened in a small window when something needs a fresh proof of who one is; goes on to Okta by itself. */
export default function StepUpPage() {
  return (
    <FrontPage title="Sign in again">
      <p className="text-sm text-muted">
        This action needs a recent sign-in. Okta asks you to sign in now; what you typed in the other window is kept.
      </p>
      <LeaveForOkta />
    </FrontPage>
  );
}
