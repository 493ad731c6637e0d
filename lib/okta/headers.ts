import { CODE_MESSAGES } from "./code-messages.ts";

/** As much of an answer as tells of buckets. */
export type RateLimitAnswer = { status: number; headers: Headers; text: string };

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
export function bucketNews(answer: RateLimitAnswer, now: number): BucketNews | null {
  const { headers } = answer;
  const limit = numberIn(headers, "x-rate-limit-limit");
  const remaining = numberIn(headers, "x-rate-limit-remaining");
  if (!Number.isFinite(limit) || !Number.isFinite(remaining) || limit === 0) return null;
  const reset = numberIn(headers, "x-rate-limit-reset") * 1000;
  const date = Date.parse(headers.get("date") ?? "");
  const oktaNow = Number.isNaN(date) ? now : date;
  const until = Number.isFinite(reset) ? Math.min(Math.max(reset - oktaNow, 0), LONGEST_WAIT_MS) : 0;
  if (!isBucketEmpty(answer)) return { limit, remaining, resetsInMs: until };
  return { limit, remaining: 0, resetsInMs: until || DEFAULT_WAIT_MS };
}

/** Whether an answer refuses because too many calls are on their way at once: it says nothing of time or buckets. */
export function isTooManyAtOnce({ status, headers }: Pick<RateLimitAnswer, "status" | "headers">): boolean {
  return status === 429 && headers.get("x-rate-limit-limit") === "0";
}

/**
 * Whether an answer refuses because its bucket is empty. Okta also says 429 where it has sent enough text messages, emails
 * or calls (E0000109, E0000118, E0000133 …, its list of error codes): the headers then speak of a bucket that is not.
 */
function isBucketEmpty({ status, text }: RateLimitAnswer): boolean {
  if (status !== 429) return false;
  const code = /"errorCode"\s*:\s*"(E\d{7})"/.exec(text)?.[1];
  return code === undefined || (CODE_MESSAGES[code]?.kind ?? "rate-limited") === "rate-limited";
}

/** Missing headers are not a number; `Number(null)` would be 0. */
function numberIn(headers: Headers, name: string): number {
  return Number(headers.get(name) ?? Number.NaN);
}
