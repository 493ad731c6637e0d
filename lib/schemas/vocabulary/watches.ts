/** What can be watched, with what people call it. */
export const WATCH_TITLES = {
  "watch.newUsers": "New people",
  "watch.updatedUsers": "People who were changed",
  "watch.systemLog": "System Log",
} as const;

export type WatchKind = keyof typeof WATCH_TITLES;
export const WATCH_KINDS = Object.keys(WATCH_TITLES) as WatchKind[];

/** How often a watch may look, in minutes: each look costs at least one of Okta's calls. */
export const WATCH_EVERY = [1, 5, 15, 60, 1440] as const;

const DAY = 1_440;

/** How often, in words. */
export function intervalLabel(minutes: number): string {
  if (minutes === 1) return "Every minute";
  if (minutes === 60) return "Every hour";
  return minutes === DAY ? "Once a day" : `Every ${minutes} minutes`;
}
