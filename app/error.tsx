"use client";
import { Button } from "#components/ui/button.tsx";
import { ErrorState } from "#components/ui/error-state.tsx";

/** A page that failed to draw. Next gives the browser only a digest; the full error is in the server's log under it. */
export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <ErrorState
      title="This page could not be shown"
      meaning="Something failed while it was being put together. Looking at a page changes nothing, so nothing was changed; if you had just started an operation, look it up in the audit trail before repeating it."
      remedy="Try again. If it keeps happening, give the reference below to whoever runs this console: the log has the details under it."
      references={error.digest ? [{ label: "Reference", value: error.digest }] : []}
      actions={
        <Button variant="primary" onClick={reset}>
          Try again
        </Button>
      }
    />
  );
}
