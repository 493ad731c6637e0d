/** A moment: a Date, milliseconds since the epoch, or an ISO 8601 string. */
export type Moment = Date | number | string;

const STEPS: [unit: Intl.RelativeTimeFormatUnit, seconds: number][] = [
  ["year", 31_536_000],
  ["month", 2_592_000],
  ["week", 604_800],
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
];

const relative = new Intl.RelativeTimeFormat("en", { numeric: "auto", style: "long" });

/** Milliseconds since the epoch; NaN when the text is not a date. */
export function toMillis(at: Moment): number {
  return at instanceof Date ? at.getTime() : typeof at === "number" ? at : Date.parse(at);
}

/**
 * "3 hours ago", "in 2 days", "just now" (under 45 seconds either way). `now` is in milliseconds, so that server and
 * browser can agree on it. Returns "unknown time" for a text that is no date.
 */
export function relativeTime(at: Moment, now: number): string {
  const seconds = (toMillis(at) - now) / 1000;
  if (Number.isNaN(seconds)) return "unknown time";
  if (Math.abs(seconds) < 45) return "just now";
  for (const [unit, size] of STEPS) {
    if (Math.abs(seconds) >= size) return relative.format(Math.trunc(seconds / size), unit);
  }
  return relative.format(Math.sign(seconds), "minute");
}

// oxlint-disable-next-line gatehouse/module-state -- a cache
const exact = new Map<string | undefined, Intl.DateTimeFormat>();

/** Making a format takes longer than using it a hundred times, and a table has hundreds of moments. */
function exactFormat(timeZone: string | undefined): Intl.DateTimeFormat {
  let format = exact.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat("en-GB", {
      day: "numeric",
      month: "short",
      year: "numeric",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
      timeZoneName: "short",
      ...(timeZone === undefined ? {} : { timeZone }),
    });
    exact.set(timeZone, format);
  }
  return format;
}

/**
 * "23 Nov 2026, 14:05:09 CET": day, time to the second and zone, on a 24-hour clock. Without `timeZone` it is the
 * local zone: the reader's in a browser, the machine's on a server. An unknown zone throws RangeError.
 */
export function exactTime(at: Moment, timeZone?: string): string {
  const millis = toMillis(at);
  return Number.isNaN(millis) ? "unknown time" : exactFormat(timeZone).format(millis);
}

/** The day of a moment, "23 Nov 2026", in the local zone. */
export function exactDay(at: Moment): string {
  return new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric" }).format(toMillis(at));
}

/** The time of a moment, "14:05", in the local zone. */
export function timeOfDay(at: Moment): string {
  return new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" }).format(toMillis(at));
}
