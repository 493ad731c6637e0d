"use client";
import "./globals.css";

/** The last resort, when even the frame of the page failed: needs nothing but the stylesheet. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="en">
      <body>
        <main className="mx-auto max-w-prose space-y-3 px-4 pt-16">
          <title>Gatehouse failed</title>
          <h1 className="text-xl font-semibold">The console could not be shown</h1>
          <p className="text-muted">
            It failed before a page could be shown. If you had just started an operation, check the audit trail before
            you repeat it.
          </p>
          <p>Reload the page. If that does not help, tell your Gatehouse administrator.</p>
          {error.digest && (
            <p className="text-sm text-muted">
              Reference: <code className="font-mono text-ink">{error.digest}</code>
            </p>
          )}
          {/* A plain link: it reloads everything, which the router would not. */}
          {/* oxlint-disable-next-line next/no-html-link-for-pages */}
          <a href="/" className="link">
            Load the start page again
          </a>
        </main>
      </body>
    </html>
  );
}
