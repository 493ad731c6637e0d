/** What Okta says of a bucket with an answer. */
export type BucketNews = {
  /** Calls a minute that our token may make. */
  limit: number;
  /** How many of them are left. */
  remaining: number;
  /** Milliseconds until the bucket fills again. */
  resetsInMs: number;
};

/** Longest wait believed from a header: buckets fill every minute, so anything beyond is a wrong clock. */
const LONGEST_WAIT_MS = 90_000;
/** Where a 429 gives no usable reset. */
const DEFAULT_WAIT_MS = 5_000;

/**
 * Reads an answer's rate-limit headers. Okta's reset is compared with Okta's own `Date`, since clocks differ.
 * @param now this machine's time in milliseconds, used where Okta names no date
 * @returns `null` where they say nothing of a bucket, as with a 429 about too many calls at once (limit 0)
 */
export function bucketNews({ status, headers }: { status: number; headers: Headers }, now: number): BucketNews | null {
  const limit = numberIn(headers, "x-rate-limit-limit");
  const remaining = numberIn(headers, "x-rate-limit-remaining");
  if (!Number.isFinite(limit) || !Number.isFinite(remaining) || limit === 0) return null;
  const reset = numberIn(headers, "x-rate-limit-reset") * 1000;
  const date = Date.parse(headers.get("date") ?? "");
  const oktaNow = Number.isNaN(date) ? now : date;
  const until = Number.isFinite(reset) ? Math.min(Math.max(reset - oktaNow, 0), LONGEST_WAIT_MS) : 0;
  if (status !== 429) return { limit, remaining, resetsInMs: until };
  return { limit, remaining: 0, resetsInMs: until || DEFAULT_WAIT_MS };
}

/** Whether an answer refuses because too many calls are on their way at once: it says nothing of time or buckets. */
export function isTooManyAtOnce({ status, headers }: { status: number; headers: Headers }): boolean {
  return status === 429 && headers.get("x-rate-limit-limit") === "0";
}

/** Missing headers are not a number; `Number(null)` would be 0. */
function numberIn(headers: Headers, name: string): number {
  return Number(headers.get(name) ?? Number.NaN);
}
