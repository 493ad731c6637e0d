"use client";
import { Link } from "#components/ui/link.tsx";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import type { AuditRow } from "#lib/schemas/audit.ts";
import type { Part } from "#lib/schemas/part.ts";
import { ActionDone } from "./action-done.tsx";
import { PartCard, type PartControl } from "../page/part-card.tsx";

type ActionsDoneCardProps = PartControl & {
  part: Part<AuditRow>;
  /** Whose entries: an id or a login, as the audit page searches for it. */
  about: string;
};

/** What was done to a group or an app in this console: actor, target, reason and result. */
export function ActionsDoneCard({ part, about, ...control }: ActionsDoneCardProps) {
  return (
    <PartCard
      {...control}
      title="Console actions"
      description="Shows who made each change: the System Log names only this console’s API token."
      part={part}
      itemKey={({ seq }) => String(seq)}
      empty="Nothing has been done to it from this console."
      footer={
        <Link href={`/audit?target=${encodeURIComponent(about)}`} className="link ml-auto">
          See all in the audit trail
        </Link>
      }
    >
      {(entry) => (
        <>
          <ActionDone entry={entry} other={entry.related && entry.target?.label} />
          <RelativeTime at={entry.at} className="shrink-0 text-xs leading-5 text-muted" />
        </>
      )}
    </PartCard>
  );
}
