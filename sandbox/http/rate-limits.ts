import { BUCKETS } from "./buckets.ts";
import type { Bucket } from "./buckets.ts";

const WINDOW_MS = 60_000;
/** In effect no limit, while every answer still has the headers. */
const NO_LIMIT = 2_000_000;
/** One token may use half of a bucket, and half of the concurrent requests. */
const SHARE_OF_ONE_TOKEN = 0.5;
const CONCURRENT_REQUESTS = 75;

export type Allowance = {
  allowed: boolean;
  limit: number;
  remaining: number;
  resetAt: number;
  /** True once a minute, for the System Log, which does not list every single refusal. */
  isFirstRefusal: boolean;
};

type Window = { endsAt: number; all: number; byToken: Map<string, number>; refused: boolean };

/** Counts requests by endpoint class and by token, minute by minute, and those that are under way. */
export class RateLimits {
  readonly #windows = new Map<Bucket, Window>();
  readonly #sizeOverride: number | undefined;
  #underWay = 0;

  /** `perMinute` replaces the size of every bucket; 0 switches the limits off. */
  constructor(perMinute: number | undefined) {
    this.#sizeOverride = perMinute === 0 ? NO_LIMIT : perMinute;
  }

  /** Counts a request and says whether it may pass. `resetAt` is in milliseconds. */
  take(bucket: Bucket, token: string): Allowance {
    const window = this.#windowOf(bucket);
    const size = this.#sizeOverride ?? BUCKETS[bucket];
    const limit = Math.max(1, Math.floor(size * SHARE_OF_ONE_TOKEN));
    const used = window.byToken.get(token) ?? 0;
    const left = Math.min(limit - used, size - window.all);
    if (left <= 0) {
      const isFirstRefusal = !window.refused;
      window.refused = true;
      return { allowed: false, limit, remaining: 0, resetAt: window.endsAt, isFirstRefusal };
    }
    window.byToken.set(token, used + 1);
    window.all += 1;
    return { allowed: true, limit, remaining: left - 1, resetAt: window.endsAt, isFirstRefusal: false };
  }

  /** Counts a request as under way; false when there are too many already (and it is not counted). */
  enter(): boolean {
    if (this.#sizeOverride !== NO_LIMIT && this.#underWay >= Math.floor(CONCURRENT_REQUESTS * SHARE_OF_ONE_TOKEN))
      return false;
    this.#underWay += 1;
    return true;
  }

  leave(): void {
    this.#underWay -= 1;
  }

  #windowOf(bucket: Bucket): Window {
    const now = Date.now();
    let window = this.#windows.get(bucket);
    if (window === undefined || window.endsAt <= now) {
      window = { endsAt: now + WINDOW_MS, all: 0, byToken: new Map(), refused: false };
      this.#windows.set(bucket, window);
    }
    return window;
  }
}
