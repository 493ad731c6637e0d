import { FrontPage } from "#app/_components/front-page.tsx";
import { SignInButton } from "#app/_components/sign-in-button.tsx";

export const metadata = { title: "Signed out" };

export default function SignedOutPage() {
  return (
    <FrontPage title="You are signed out">
      <p className="text-sm text-muted">
        Your session in Gatehouse has ended. You may still be signed in to Okta itself: on a shared computer, sign out
        there too.
      </p>
      <SignInButton returnTo="/">Sign in with Okta</SignInButton>
    </FrontPage>
  );
}
