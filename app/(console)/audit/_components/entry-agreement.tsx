import { Link } from "#components/ui/link.tsx";
import { StatusBadge } from "#components/ui/badge.tsx";
import { exactTime } from "#lib/utils/format-time.ts";
import type { AuditEntryDetail } from "#lib/schemas/audit.ts";
import { STATE_WORDS } from "./state-words.ts";

/** Okta's own record of a change, beside ours. */
export function EntryAgreement({ state, event }: NonNullable<AuditEntryDetail["agreement"]>) {
  const { title, tone, meaning } = STATE_WORDS[state];
  return (
    <section aria-label="In Okta's System Log">
      <h3 className="text-sm font-semibold">In Okta’s System Log</h3>
      <p className="mt-1 flex flex-wrap items-center gap-2 text-sm">
        <StatusBadge tone={tone}>{title}</StatusBadge>
        {meaning}
      </p>
      {event && (
        <p className="mt-1 text-sm">
          <Link href={`/log?event=${encodeURIComponent(event.uuid)}`} className="link">
            {event.sentence}
          </Link>
          <span className="block text-xs text-muted">
            {event.eventType}, {exactTime(event.published)}
          </span>
        </p>
      )}
    </section>
  );
}
