import { redirect } from "next/navigation";
import { FrontPage } from "#app/_components/front-page.tsx";
import { SignInButton } from "#app/_components/sign-in-button.tsx";
import { SignOutButton } from "#app/_components/sign-out-button.tsx";
import { currentActor } from "#lib/auth/current-actor.ts";
import { config } from "#lib/config/env.ts";
import { RoleSchema } from "#lib/schemas/role.ts";
import { ROLE_TITLES } from "#lib/schemas/vocabulary/roles.ts";

export const metadata = { title: "No access" };

type SearchParams = Promise<{ login?: string | string[] }>;

/** A login as Okta allows them; anything else in the address is someone's own words and is not repeated. */
const LOGIN = /^[^\s@<>"]{1,100}@[\w.-]{1,100}$/;

/** For someone Okta knows but whose groups give no role here. */
export default async function NoAccessPage({ searchParams }: { searchParams: SearchParams }) {
  const current = await currentActor();
  if (current.kind === "actor") redirect("/");
  const { login: refused } = await searchParams;
  const named = typeof refused === "string" && LOGIN.test(refused) ? refused : null;
  const login = current.kind === "no-role" ? current.login : named;
  const groups = config().roleGroups;
  return (
    <FrontPage title="You have no access to Gatehouse">
      <p className="text-sm">
        {login ? <strong className="font-medium wrap-anywhere">{login}</strong> : "The account you signed in with"} is
        in none of the Okta groups that give access, or can no longer sign in to Okta.
      </p>
      <p className="text-sm text-muted">Ask an Okta admin to add you to the group for what you need:</p>
      <ul className="space-y-1 text-sm">
        {RoleSchema.options.map((role) => (
          <li key={role} className="flex gap-2">
            <span className="w-20 shrink-0 text-muted">{ROLE_TITLES[role]}</span>
            <span className="font-medium">{groups[role]}</span>
          </li>
        ))}
      </ul>
      <p className="text-sm text-muted">Once you are in it, sign in again.</p>
      <div className="flex flex-wrap gap-2">
        <SignInButton returnTo="/" again>
          Sign in again
        </SignInButton>
        {current.kind === "no-role" && <SignOutButton />}
      </div>
    </FrontPage>
  );
}
