import Link from "next/link";
import type { ReactNode } from "react";
import { RelativeTime } from "#components/ui/relative-time.tsx";

/** A row's name, which leads to its page. Not prefetched: a page of rows would mean a page of calls to Okta. */
export function RowLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link prefetch={false} href={href} className="link font-medium">
      {children}
    </Link>
  );
}

/** When something was, in one line; `otherwise` says in a word what it means that there is no time. */
export function TimeCell({ at, otherwise }: { at: string | null; otherwise?: string }) {
  if (at) return <RelativeTime at={at} className="whitespace-nowrap" />;
  return otherwise && <span className="text-faint">{otherwise}</span>;
}
