import { ActionDone } from "#app/_features/audit/action-done.tsx";
import { outcomeLabel } from "#app/_features/audit/outcome-label.ts";
import type { FoldedItem } from "./fold.ts";
import { Badge, StatusBadge } from "#components/ui/badge.tsx";
import { Link } from "#components/ui/link.tsx";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import type { LogRow } from "#lib/schemas/log.ts";
import type { TimelineItem } from "#lib/schemas/timeline.ts";

/**
 * Something of a timeline, with when it was.
 * @param props.times how often it was, one right after the other; `item` is the newest
 */
export function Activity({ item, times = 1, since }: Partial<FoldedItem> & { item: TimelineItem }) {
  return (
    <>
      {item.where === "here" ? (
        <ConsoleActivity entry={item.entry} events={item.events} />
      ) : (
        <OktaActivity event={item.event} repeated={times > 1 && since ? { times, since } : undefined} />
      )}
      <RelativeTime at={item.at} className="shrink-0 text-xs leading-5 text-muted" />
    </>
  );
}

/** Tells one item of a timeline from the others. */
export function activityKey(item: TimelineItem): string {
  return item.where === "here" ? `here ${item.entry.seq}` : item.event.uuid;
}

type Here = Extract<TimelineItem, { where: "here" }>;

/** What was done in this console, with Okta's own events of it. */
function ConsoleActivity({ entry, events }: Pick<Here, "entry" | "events">) {
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

/** The rule, which goes without saying. */
const AS_EVER: readonly string[] = ["SUCCESS", "ALLOW"];

/** What only Okta's System Log has, and how often it has the same in a row. */
function OktaActivity({ event, repeated }: { event: LogRow; repeated?: { times: number; since: string } | undefined }) {
  const { uuid, sentence, eventType, outcome, reason, actor, place, ip } = event;
  const badge = outcome === null || AS_EVER.includes(outcome) ? null : outcomeLabel(outcome);
  const from = place ?? ip;
  return (
    <div className="min-w-0 flex-1">
      <p className="flex flex-wrap items-center gap-x-2">
        <Link
          href={`/log?event=${encodeURIComponent(uuid)}`}
          className="font-medium wrap-anywhere hover:underline"
          title={eventType}
        >
          {sentence}
        </Link>
        {badge && <StatusBadge tone={badge.tone}>{badge.title}</StatusBadge>}
        {repeated && (
          <span>
            {repeated.times} times, first <RelativeTime at={repeated.since} />
          </span>
        )}
      </p>
      <p className="text-xs wrap-anywhere text-muted">
        {[actor?.name, from && `from ${from}`, reason].filter(Boolean).join(" · ")}
      </p>
    </div>
  );
}
