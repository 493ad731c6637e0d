const DAY = 1_440;

/** How often, in words. */
export function everyWords(minutes: number): string {
  if (minutes === 1) return "Every minute";
  if (minutes === 60) return "Every hour";
  return minutes === DAY ? "Once a day" : `Every ${minutes} minutes`;
}
