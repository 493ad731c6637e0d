import { Link } from "#components/ui/link.tsx";
import type { ReactNode } from "react";
import { StatusBadge } from "#components/ui/badge.tsx";
import type { AuditRow } from "#lib/schemas/audit.ts";
import { RESULT_LABELS } from "./audit-labels.ts";

type ActionDoneProps = {
  entry: AuditRow;
  /** Who or what it was done with, where the page does not say so itself. */
  other: string | null | undefined;
  /** Beside the title. */
  badge?: ReactNode;
  /** Below all else. */
  children?: ReactNode;
};

/** What was done in this console: who, what, why, and how it ended; its title leads to the entry. */
export function ActionDone({ entry, other, badge, children }: ActionDoneProps) {
  const { title, actor, reason, result, explanation } = entry;
  return (
    <div className="min-w-0 flex-1">
      <p className="flex flex-wrap items-center gap-x-2">
        <Link href={`/audit?entry=${entry.seq}`} className="font-medium wrap-anywhere hover:underline">
          {title}
          {other && `: ${other}`}
        </Link>
        {badge}
        <StatusBadge tone={RESULT_LABELS[result].tone}>{RESULT_LABELS[result].title}</StatusBadge>
      </p>
      <p className="text-xs wrap-anywhere text-muted">
        {actor.login}
        {actor.viaWorker && ", in a bulk job"}
        {" · "}
        {reason ?? "no reason given"}
      </p>
      {explanation && <p className="text-xs wrap-anywhere">{explanation}</p>}
      {children}
    </div>
  );
}
