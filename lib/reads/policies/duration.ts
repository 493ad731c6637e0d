const UNITS = [
  { minutes: 1440, one: "day", many: "days" },
  { minutes: 60, one: "hour", many: "hours" },
  { minutes: 1, one: "minute", many: "minutes" },
] as const;

/** Minutes in the largest unit that says them exactly: 90 is “90 minutes”, 720 “12 hours”. */
export function formatMinutes(count: number): string {
  const unit = UNITS.find(({ minutes }) => count >= minutes && count % minutes === 0) ?? UNITS[2];
  const amount = count / unit.minutes;
  return `${amount.toLocaleString("en")} ${amount === 1 ? unit.one : unit.many}`;
}

/** An ISO 8601 duration of hours, minutes and seconds, as Okta writes them (`PT2H`), in minutes; `null` for any other. */
export function isoMinutes(iso: string): number | null {
  const found = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?$/.exec(iso);
  if (!found) return null;
  const [, hours = "0", minutes = "0", seconds = "0"] = found;
  return Number(hours) * 60 + Number(minutes) + Number(seconds) / 60;
}
