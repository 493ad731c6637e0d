/** Lets at most so many calls be on their way at once; the others wait their turn, first come first served. */
export class Semaphore {
  #permits: number;
  #inside = 0;
  readonly #waiting: (() => void)[] = [];

  constructor(permits: number) {
    this.#permits = permits;
  }

  /** How many are on their way. */
  get inside(): number {
    return this.#inside;
  }

  /** How many would be on their way, were there permits for all. */
  get wanted(): number {
    return this.#inside + this.#waiting.length;
  }

  /** Changes how many permits there are. Those inside beyond that are finished. */
  resize(permits: number): void {
    this.#permits = permits;
    this.#admit();
  }

  /**
   * Takes a permit, to be given back with `leave`.
   * @param first whether it goes before all who wait
   * @throws the signal's reason when it fires while waiting
   */
  enter(signal: AbortSignal, first = false): Promise<void> {
    signal.throwIfAborted();
    if (this.#inside < this.#permits && this.#waiting.length === 0) {
      this.#inside += 1;
      return Promise.resolve();
    }
    return new Promise((resolve, reject) => {
      const admit = () => {
        signal.removeEventListener("abort", goAway);
        resolve();
      };
      const goAway = () => {
        this.#waiting.splice(this.#waiting.indexOf(admit), 1);
        reject(signal.reason as Error);
      };
      if (first) this.#waiting.unshift(admit);
      else this.#waiting.push(admit);
      signal.addEventListener("abort", goAway, { once: true });
    });
  }

  leave(): void {
    this.#inside -= 1;
    this.#admit();
  }

  #admit(): void {
    while (this.#inside < this.#permits) {
      const next = this.#waiting.shift();
      if (!next) return;
      this.#inside += 1;
      next();
    }
  }
}
