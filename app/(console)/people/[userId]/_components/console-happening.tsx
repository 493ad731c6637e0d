import { ACTION_TITLES, RESULT_WORDS } from "#app/(console)/_components/audit-words.ts";
import { Badge, StatusBadge } from "#components/ui/badge.tsx";
import type { AuditRow } from "#lib/schemas/audit.ts";

/** What was done in this console: who, what, why, and how it ended. */
export function ConsoleHappening({ entry }: { entry: AuditRow }) {
  const { action, actor, reason, related, result, explanation } = entry;
  return (
    <div className="min-w-0 flex-1">
      <p className="flex flex-wrap items-center gap-x-2">
        <span className="font-medium wrap-anywhere">
          {ACTION_TITLES[action]}
          {related && `: ${related.label}`}
        </span>
        <Badge tone="info">Console</Badge>
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
  );
}
