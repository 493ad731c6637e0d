/** What Okta last said of one bucket, in this machine's time. */
type Bucket = { limit: number; remaining: number; resetsAt: number };

/** Longest wait believed from a header: buckets fill every minute, so anything beyond is a wrong clock. */
const LONGEST_WAIT_MS = 90_000;
/** Where a 429 gives no usable reset. */
const DEFAULT_WAIT_MS = 5_000;
/** A concurrency 429 says nothing about time: others' calls only have to end. */
const CONCURRENCY_WAIT_MS = 500;

/**
 * Which of Okta's buckets a call draws from, so that one that is empty stops no other
 * (classes of https://developer.okta.com/docs/reference/rl2-limits, told apart by method and path).
 */
export function bucketOf(method: string, path: string): string {
  const clean = path.split("?", 1)[0] ?? path;
  const rules: [RegExp, string][] = [
    [/^\/api\/v1\/users\/?$/, "users"],
    [/^\/api\/v1\/users\/[^/]+$/, method === "GET" ? "user-read" : "user-write"],
    [/^\/api\/v1\/users\/[^/]+\/lifecycle\//, "user-write"],
    [/^\/api\/v1\/groups\/?$/, "groups"],
    [/^\/api\/v1\/groups\//, "group"],
    [/^\/api\/v1\/apps\/?$/, "apps"],
    [/^\/api\/v1\/apps\//, "app"],
    [/^\/api\/v1\/logs/, "logs"],
  ];
  return rules.find(([pattern]) => pattern.test(clean))?.[1] ?? "other";
}

/** Keeps what Okta's rate-limit headers say, by Okta's clock, and tells how long to wait. */
export class RateLimits {
  readonly #buckets = new Map<string, Bucket>();

  /** Notes an answer's headers. `now` is this machine's time in milliseconds. */
  note(bucket: string, headers: Headers, now: number): void {
    const limit = Number(headers.get("x-rate-limit-limit") ?? Number.NaN);
    const remaining = Number(headers.get("x-rate-limit-remaining") ?? Number.NaN);
    if (!Number.isFinite(limit) || !Number.isFinite(remaining) || limit === 0) return;
    this.#buckets.set(bucket, { limit, remaining, resetsAt: now + untilReset(headers, now) });
  }

  /** Milliseconds to wait before a call that would only be refused; 0 when there is room. */
  waitBefore(bucket: string, now: number): number {
    const known = this.#buckets.get(bucket);
    if (!known || known.remaining > 0 || known.resetsAt <= now) return 0;
    return known.resetsAt - now;
  }

  /** Counts a call on its way, so that many at once do not all believe in the last one left. */
  take(bucket: string): void {
    const known = this.#buckets.get(bucket);
    if (known && known.remaining > 0) known.remaining -= 1;
  }

  /** Milliseconds to wait after a 429. */
  waitAfter429(headers: Headers, now: number): number {
    const limit = headers.get("x-rate-limit-limit");
    if (limit === "0") return CONCURRENCY_WAIT_MS;
    return untilReset(headers, now) || DEFAULT_WAIT_MS;
  }
}

/** Milliseconds until the bucket fills, comparing Okta's reset with Okta's own `Date`, since clocks differ. */
function untilReset(headers: Headers, now: number): number {
  const reset = Number(headers.get("x-rate-limit-reset") ?? Number.NaN) * 1000;
  if (!Number.isFinite(reset)) return 0;
  const date = Date.parse(headers.get("date") ?? "");
  const oktaNow = Number.isNaN(date) ? now : date;
  return Math.min(Math.max(reset - oktaNow, 0), LONGEST_WAIT_MS);
}
