import type { BucketNews } from "./headers.ts";

/** What Okta last said of one bucket, in this machine's time. */
type Bucket = { limit: number; remaining: number; resetsAt: number };

/** Keeps what this process has heard of Okta's buckets, and tells how long to wait. Times are in milliseconds. */
export class RateLimits {
  readonly #buckets = new Map<string, Bucket>();

  note(bucket: string, { limit, remaining, resetsInMs }: BucketNews, now: number): void {
    this.#buckets.set(bucket, { limit, remaining, resetsAt: now + resetsInMs });
  }

  /** How long to wait before a call that would only be refused; 0 when there is room. */
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
}
