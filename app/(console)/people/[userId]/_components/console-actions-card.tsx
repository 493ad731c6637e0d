"use client";
import Link from "next/link";
import { StatusBadge } from "#components/ui/badge.tsx";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import type { Tone } from "#components/ui/tone.ts";
import type { PersonOverview } from "#lib/schemas/person.ts";
import { PartCard, type PartControl } from "./part-card.tsx";
import { offersOf } from "./request-on.ts";
import type { AuditResult } from "#lib/schemas/vocabulary/audit.ts";

const RESULTS: Record<AuditResult, { tone: Tone; title: string }> = {
  success: { tone: "positive", title: "Done" },
  failure: { tone: "critical", title: "Failed" },
  denied: { tone: "caution", title: "Denied" },
  pending: { tone: "info", title: "Under way" },
  unknown: { tone: "caution", title: "Not known" },
};

/** What was done to them in this console: who, what, why, and how it ended. */
export function ConsoleActionsCard({ overview, ...control }: PartControl & { overview: PersonOverview }) {
  const titles = new Map<string, string>(offersOf(overview).map(({ id, title }) => [id, title]));
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
                {titles.get(action) ?? action}
                {related && `: ${related.label}`}
              </span>
              <StatusBadge tone={RESULTS[result].tone}>{RESULTS[result].title}</StatusBadge>
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
