"use client";
import { startSignIn } from "#lib/client/sign-in.ts";
import { LeaveButton } from "./leave-button.tsx";

type SignInButtonProps = {
  /** A path on this site to come back to. */
  returnTo: string;
  /** Ask Okta for a fresh proof, so that someone else can sign in. */
  again?: boolean;
  variant?: "primary" | "secondary";
  children: string;
};

/** Leaves for Okta's sign-in. */
export function SignInButton({ returnTo, again = false, ...props }: SignInButtonProps) {
  return <LeaveButton leave={() => startSignIn(returnTo, { again })} {...props} />;
}
