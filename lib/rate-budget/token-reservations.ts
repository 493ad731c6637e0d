import { setTimeout as sleep } from "node:timers/promises";
import type { Reserved } from "./reserve-tokens.ts";

/** Reserved at once at least, since a reservation costs a statement; what is not needed is given back. */
const LEAST_RESERVED = 5;

type Kept = { round: number; left: number; goodUntil: number };

/** Calls that this process has reserved for jobs and not made yet. Times are in milliseconds. */
export class TokenReservations {
  readonly #reserve: (bucket: string, wanted: number) => Promise<Reserved>;
  readonly #kept = new Map<string, Kept>();
  readonly #reserving = new Map<string, Promise<Reserved>>();

  /** @param draw gets more of a bucket, at most as many as wanted */
  constructor(reserve: (bucket: string, wanted: number) => Promise<Reserved>) {
    this.#reserve = reserve;
  }

  /**
   * Takes calls out, drawing more where there are none.
   * @returns 1 to `wanted` of them with their round, or for how long there will be none where patience does not reach so far
   * @throws the signal's reason when it fires while waiting, and what drawing throws
   */
  async take(
    bucket: string,
    wanted: number,
    { patienceMs, signal }: { patienceMs: number; signal: AbortSignal },
  ): Promise<{ count: number; round: number } | { emptyForMs: number }> {
    const end = Date.now() + patienceMs;
    for (;;) {
      const kept = this.#kept.get(bucket);
      if (kept && kept.left > 0 && kept.goodUntil > Date.now()) {
        const count = Math.min(wanted, kept.left);
        kept.left -= count;
        return { count, round: kept.round };
      }
      const { granted, waitMs } = await this.#reserveShared(bucket, wanted);
      signal.throwIfAborted();
      if (granted > 0) continue;
      if (Date.now() + waitMs > end) return { emptyForMs: waitMs };
      await sleep(waitMs, undefined, { signal });
    }
  }

  /** Puts calls back that were not made. */
  putBack(bucket: string, round: number, count: number): void {
    const kept = this.#kept.get(bucket);
    if (kept?.round === round) kept.left += count;
  }

  /** Empties it. @returns what was in it, to be given back to the others */
  empty(): { bucket: string; round: number; count: number }[] {
    const all = [...this.#kept].map(([bucket, { round, left }]) => ({ bucket, round, count: left }));
    this.#kept.clear();
    return all.filter(({ count }) => count > 0);
  }

  /** One reservation of a bucket at a time: calls that come meanwhile use its result. */
  #reserveShared(bucket: string, wanted: number): Promise<Reserved> {
    const known = this.#reserving.get(bucket);
    if (known) return known;
    const reserving = this.#reserve(bucket, Math.max(wanted, LEAST_RESERVED)).then((reserved) => {
      const { granted, round, goodForMs } = reserved;
      const kept = this.#kept.get(bucket);
      const left = kept && kept.round === round ? kept.left : 0;
      // Before Okta has answered, the end of a round is not known.
      if (granted > 0)
        this.#kept.set(bucket, { round, left: left + granted, goodUntil: Date.now() + (goodForMs || 5_000) });
      return reserved;
    });
    this.#reserving.set(bucket, reserving);
    const forget = () => void this.#reserving.delete(bucket);
    reserving.then(forget, forget);
    return reserving;
  }
}
