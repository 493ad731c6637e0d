import { RelativeTime } from "#components/ui/relative-time.tsx";
import type { TimelineItem } from "#lib/schemas/timeline.ts";
import type { FoldedItem } from "./fold.ts";
import { ConsoleHappening } from "./console-happening.tsx";
import { OktaHappening } from "./okta-happening.tsx";

/**
 * Something of a timeline, with when it was.
 * @param props.times how often it was, one right after the other; `item` is the newest
 */
export function Happening({ item, times = 1, since }: Partial<FoldedItem> & { item: TimelineItem }) {
  return (
    <>
      {item.where === "here" ? (
        <ConsoleHappening entry={item.entry} events={item.events} />
      ) : (
        <OktaHappening event={item.event} repeated={times > 1 && since ? { times, since } : undefined} />
      )}
      <RelativeTime at={item.at} className="shrink-0 text-xs leading-5 text-muted" />
    </>
  );
}

/** Tells one item of a timeline from the others. */
export function happeningKey(item: TimelineItem): string {
  return item.where === "here" ? `here ${item.entry.seq}` : item.event.uuid;
}
