"use client";

/**
 * A page that failed to draw. Next gives the browser only a digest; the full error is in the server's log under it. Every
 * page brings this along, so it is made of plain elements.
 */
export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <div role="alert" className="mx-auto max-w-prose space-y-1.5 px-4 py-8 text-sm">
      <p className="text-base font-semibold text-critical">This page could not be shown</p>
      <p className="text-muted">
        Something failed while loading it. If you had just started an operation, check the audit trail before you repeat
        it.
      </p>
      <p>
        Try again. If it keeps failing, give the reference below to your Gatehouse administrator: the log has the
        details under it.
      </p>
      {error.digest && (
        <p className="text-xs text-muted">
          Reference: <code className="font-mono text-ink select-all">{error.digest}</code>
        </p>
      )}
      <button
        type="button"
        onClick={reset}
        className="mt-2 h-8 rounded-md bg-accent px-3 font-medium text-on-accent hover:bg-accent-strong"
      >
        Try again
      </button>
    </div>
  );
}
