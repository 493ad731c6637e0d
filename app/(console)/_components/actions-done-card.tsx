"use client";
import Link from "next/link";
import { StatusBadge } from "#components/ui/badge.tsx";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import type { AuditRow } from "#lib/schemas/audit.ts";
import type { Part } from "#lib/schemas/part.ts";
import { ACTION_TITLES, RESULT_WORDS } from "./audit-words.ts";
import { PartCard, type PartControl } from "./part-card.tsx";

type ActionsDoneCardProps = PartControl & {
  part: Part<AuditRow>;
  /** Whose entries: an id or a login, as the audit page searches for it. */
  about: string;
};

/** What was done to a group or an app in this console: who, whom, why, and how it ended. */
export function ActionsDoneCard({ part, about, ...control }: ActionsDoneCardProps) {
  return (
    <PartCard
      {...control}
      title="Console actions"
      description="Who really did it: Okta’s log names only this console’s API token."
      part={part}
      itemKey={({ seq }) => String(seq)}
      empty="Nothing has been done to it from here."
      footer={
        <Link href={`/audit?target=${encodeURIComponent(about)}`} className="link ml-auto">
          All of it in the audit trail
        </Link>
      }
    >
      {({ action, at, actor, reason, target, related, result, explanation }) => (
        <>
          <div className="min-w-0 flex-1">
            <p className="flex flex-wrap items-center gap-x-2">
              <span className="font-medium wrap-anywhere">
                {ACTION_TITLES[action]}
                {related && target && `: ${target.label}`}
              </span>
              <StatusBadge tone={RESULT_WORDS[result].tone}>{RESULT_WORDS[result].title}</StatusBadge>
            </p>
            <p className="text-xs wrap-anywhere text-muted">
              {actor.login}
              {actor.viaWorker && ", in a bulk job"}
              {" · "}
              {reason ?? "no reason given"}
            </p>
            {explanation && <p className="text-xs wrap-anywhere">{explanation}</p>}
          </div>
          <RelativeTime at={at} className="shrink-0 text-xs leading-5 text-muted" />
        </>
      )}
    </PartCard>
  );
}
