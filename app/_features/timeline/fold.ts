import type { LogRow } from "#lib/schemas/log.ts";
import type { TimelineItem } from "#lib/schemas/timeline.ts";

/** An item of a timeline, or several of Okta's that say the same, one right after the other. */
export type FoldedItem = {
  /** The newest of them. */
  item: TimelineItem;
  times: number;
  /** When the oldest of them was, ISO 8601. */
  since: string;
};

/**
 * Puts events together that differ in nothing but their time: ten failed sign-ins are one piece of news.
 * @param items newest first
 */
export function foldRepeats(items: readonly TimelineItem[]): FoldedItem[] {
  const folded: FoldedItem[] = [];
  for (const item of items) {
    const last = folded.at(-1);
    if (last && saysOf(last.item) === saysOf(item)) {
      last.times += 1;
      last.since = item.at;
    } else {
      folded.push({ item, times: 1, since: item.at });
    }
  }
  return folded;
}

/** What an item says beside its time; what was done here always stands for itself. */
function saysOf(item: TimelineItem): string {
  if (item.where === "here") return `here ${item.entry.seq}`;
  const { eventType, sentence, outcome, reason, actor, place, ip }: LogRow = item.event;
  return JSON.stringify([eventType, sentence, outcome, reason, actor?.id, place, ip]);
}
