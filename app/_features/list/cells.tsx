import type { ReactNode } from "react";
import { StatusBadge } from "#components/ui/badge.tsx";
import { Link } from "#components/ui/link.tsx";
import { RelativeTime } from "#components/ui/relative-time.tsx";

/** A row's name, which leads to its page. */
export function RowLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link href={href} className="link font-medium">
      {children}
    </Link>
  );
}

/** A row's name, and beneath it what tells it from its like. */
export function NamedCell({ href, name, detail }: { href: string | null; name: string; detail: string | null }) {
  return (
    <span className="block min-w-0">
      {href === null ? <span className="wrap-anywhere">{name}</span> : <RowLink href={href}>{name}</RowLink>}
      {detail && <span className="block truncate text-xs text-muted">{detail}</span>}
    </span>
  );
}

/** When something was, in one line; `otherwise` says in a word what it means that there is no time. */
export function TimeCell({ at, otherwise }: { at: string | null; otherwise?: string }) {
  if (at) return <RelativeTime at={at} className="whitespace-nowrap" />;
  return otherwise && <span className="text-faint">{otherwise}</span>;
}

/** The two states most things of an org can be in. */
export function ActiveBadge({ active }: { active: boolean }) {
  return <StatusBadge tone={active ? "positive" : "neutral"}>{active ? "Active" : "Inactive"}</StatusBadge>;
}

/** What a column of it is filtered by. */
export const ACTIVE_CHOICES = [
  { value: "ACTIVE", label: "Active" },
  { value: "INACTIVE", label: "Inactive" },
] as const;
