import { redirect } from "next/navigation";
import { Callout } from "#components/ui/callout.tsx";
import { currentActor } from "#lib/auth/current-actor.ts";
import { config } from "#lib/config/env.ts";
import { sitePath } from "#lib/utils/site-path.ts";
import { FrontPage } from "#app/_components/front-page.tsx";
import { SignInButton } from "#app/_components/sign-in-button.tsx";
import { signInError } from "./error-messages.ts";

export const metadata = { title: "Sign in" };

type SearchParams = Promise<Record<string, string | string[] | undefined>>;

const first = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);

/** Whether the reader is signed in already; when that cannot be told, the button is there to try. */
async function isInside(): Promise<boolean> {
  return await currentActor().then(
    ({ kind }) => kind === "actor",
    () => false,
  );
}

export default async function SignInPage({ searchParams }: { searchParams: SearchParams }) {
  const params = await searchParams;
  const { url, okta } = config();
  // next-auth itself sends people here with `callbackUrl`, the console with `next`.
  const returnTo = sitePath(first(params["next"]) ?? first(params["callbackUrl"]), url);
  const error = signInError(first(params["error"]));
  if (!error && (await isInside())) redirect(returnTo);
  return (
    <FrontPage title="Sign in">
      {error && (
        <Callout tone="critical" title={error.title}>
          <p>{error.meaning}</p>
          <p>{error.remedy}</p>
        </Callout>
      )}
      <p className="text-sm text-muted">
        You sign in at <span className="font-medium text-ink">{new URL(okta.orgUrl).host}</span> with your own Okta
        account. Your Okta groups decide what you can do here, and everything you change is recorded with your name.
      </p>
      <SignInButton returnTo={returnTo}>Sign in with Okta</SignInButton>
    </FrontPage>
  );
}
