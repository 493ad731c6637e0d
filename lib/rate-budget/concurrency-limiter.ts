/** Answers that take this much longer than usual mean that Okta has more to do than it likes. */
const SLOW_FACTOR = 2.5;
const SLOW_EXTRA_MS = 50;
/** Weight of one answer in the present latency. */
const WEIGHT = 0.1;
/** The usual latency is the least of this long, so that it follows an org that becomes slower permanently. */
const USUAL_OVER_MS = 60_000;
/** A step back needs time to show. */
const STEP_MS = 1_000;

/**
 * How many calls jobs should have on their way: more while answers come as quickly as usual, fewer when they slow down
 * or Okta says there are too many. Times are in milliseconds.
 */
export class ConcurrencyLimiter {
  #size = 2;
  #latency: number | null = null;
  #usual: { least: number; before: number; since: number } | null = null;
  #steppedAt = 0;

  /** @returns at least 1 */
  get size(): number {
    return Math.max(1, Math.floor(this.#size));
  }

  /** How many calls are made in so many milliseconds, as answers come now; none where none has come yet. */
  callsWithin(ms: number): number {
    return this.#latency === null ? 0 : (this.size * ms) / Math.max(1, this.#latency);
  }

  /** Notes that an answer came. @param most how many there may be at all */
  answered(tookMs: number, tooMany: boolean, most: number, now: number): void {
    const latency = this.#latency === null ? tookMs : this.#latency + WEIGHT * (tookMs - this.#latency);
    this.#latency = latency;
    const usual = this.#usualOf(latency, now);
    if (tooMany) this.#stepBack(0.5, now);
    else if (latency > usual * SLOW_FACTOR + SLOW_EXTRA_MS) this.#stepBack(0.75, now);
    else this.#size = Math.min(most, this.#size + 1 / this.#size);
  }

  #stepBack(factor: number, now: number): void {
    if (now - this.#steppedAt < STEP_MS) return;
    this.#steppedAt = now;
    this.#size = Math.max(1, this.#size * factor);
  }

  #usualOf(latency: number, now: number): number {
    this.#usual ??= { least: latency, before: latency, since: now };
    const usual = this.#usual;
    if (now - usual.since > USUAL_OVER_MS) this.#usual = { least: latency, before: usual.least, since: now };
    else usual.least = Math.min(usual.least, latency);
    return Math.min(this.#usual.least, this.#usual.before);
  }
}
