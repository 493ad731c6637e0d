import { Link } from "#components/ui/link.tsx";
import { Badge } from "#components/ui/badge.tsx";
import type { TimelineItem } from "#lib/schemas/timeline.ts";
import { ActionDone } from "#app/_features/audit/action-done.tsx";

type Here = Extract<TimelineItem, { where: "here" }>;

/** What was done in this console, with Okta's own events of it. */
export function ConsoleHappening({ entry, events }: Pick<Here, "entry" | "events">) {
  return (
    <ActionDone entry={entry} other={entry.related?.label} badge={<Badge tone="info">Console</Badge>}>
      {events.map(({ uuid, sentence }) => (
        <p key={uuid} className="text-xs wrap-anywhere text-muted">
          Okta:{" "}
          <Link href={`/log?event=${encodeURIComponent(uuid)}`} className="link">
            {sentence}
          </Link>
        </p>
      ))}
    </ActionDone>
  );
}
