"use client";
import { useEffect, useRef, useState } from "react";
import { SignInButton } from "#app/_components/sign-in-button.tsx";
import { Spinner } from "#components/ui/spinner.tsx";
import { startSignIn } from "#lib/client/sign-in.ts";

const DONE = "/step-up/done";

/** Starts the fresh sign-in at once; when that fails, there is a button that tries again and says why it failed. */
export function LeaveForOkta() {
  const [failed, setFailed] = useState(false);
  const started = useRef(false);

  useEffect(() => {
    // React runs effects twice in development, but two sign-ins at once would refuse each other.
    if (started.current) return;
    started.current = true;
    startSignIn(DONE, { again: true }).catch(() => setFailed(true));
  }, []);

  if (failed) {
    return (
      <SignInButton returnTo={DONE} again>
        Continue to Okta
      </SignInButton>
    );
  }
  return (
    <p role="status" className="flex items-center gap-2 text-sm">
      <Spinner className="size-4" />
      Going to Okta …
    </p>
  );
}
