"use client";
import { signOut } from "#lib/client/sign-in.ts";
import { LeaveButton } from "./leave-button.tsx";

/** Ends the session in this console. */
export function SignOutButton() {
  return (
    <LeaveButton leave={signOut} variant="secondary">
      Sign out
    </LeaveButton>
  );
}
