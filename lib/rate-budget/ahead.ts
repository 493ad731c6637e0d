import type { Semaphore } from "#lib/okta/semaphore.ts";

/**
 * What is paid for beyond this would wait too long for its permit: what it is about is to be looked at shortly before.
 */
const AHEAD_MS = 500;

/** Calls of jobs that are paid for in advance and have not got a permit yet. */
export class Ahead {
  readonly #semaphore: Semaphore;
  readonly #within: (ms: number) => number;
  #paid = 0;
  readonly #waiting: (() => void)[] = [];

  /** @param within how many calls are made in so many milliseconds, as things go now */
  constructor(semaphore: Semaphore, within: (ms: number) => number) {
    this.#semaphore = semaphore;
    this.#within = within;
  }

  /** Paid for, and not asked for a permit yet. */
  get paid(): number {
    return this.#paid;
  }

  /**
   * Resolves once what is ahead will be made within half a second; of those who wait one at a time, so that what it
   * pays for counts before the next.
   * @throws the signal's reason when it fires before
   */
  async room(signal: AbortSignal): Promise<void> {
    const goOn = () => this.#look(this.#waiting.length);
    signal.addEventListener("abort", goOn, { once: true });
    while (this.#isFull() && !signal.aborted) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    signal.removeEventListener("abort", goOn);
    signal.throwIfAborted();
  }

  /** Notes that so many were paid for; fewer than none: that they ask for their permits, or are given back. */
  pay(count: number): void {
    this.#paid += count;
    this.#look();
  }

  /** To be called when a permit has become free. */
  moved(): void {
    this.#look();
  }

  #isFull(): boolean {
    const ahead = this.#paid + this.#semaphore.wanted - this.#semaphore.inside;
    return ahead > 0 && ahead > this.#within(AHEAD_MS);
  }

  #look(most = 1): void {
    for (const look of this.#waiting.splice(0, most)) look();
  }
}
