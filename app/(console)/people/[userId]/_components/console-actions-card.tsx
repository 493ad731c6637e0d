"use client";
import Link from "next/link";
import { ACTION_TITLES, RESULT_WORDS } from "#app/(console)/_components/audit-words.ts";
import { StatusBadge } from "#components/ui/badge.tsx";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import type { PersonOverview } from "#lib/schemas/person.ts";
import { PartCard, type PartControl } from "#app/(console)/_components/part-card.tsx";

/** What was done to them in this console: who, what, why, and how it ended. */
export function ConsoleActionsCard({ overview, ...control }: PartControl & { overview: PersonOverview }) {
  return (
    <PartCard
      {...control}
      title="Console actions"
      description="Who really did it: Okta’s log names only this console’s API token."
      part={overview.actions}
      itemKey={({ seq }) => String(seq)}
      empty="Nothing has been done to them from here."
      footer={
        <Link href={`/audit?target=${encodeURIComponent(overview.person.login)}`} className="link ml-auto">
          All of it in the audit trail
        </Link>
      }
    >
      {({ action, at, actor, reason, related, result, explanation }) => (
        <>
          <div className="min-w-0 flex-1">
            <p className="flex flex-wrap items-center gap-x-2">
              <span className="font-medium wrap-anywhere">
                {ACTION_TITLES[action]}
                {related && `: ${related.label}`}
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
