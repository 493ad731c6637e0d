import type { Database } from "#lib/db/client.ts";
import type { Semaphore } from "#lib/okta/semaphore.ts";
import { KEPT_FOR_INTERACTIVE, type Caller } from "./allot.ts";
import { askForPermits, PERMITS_FOR_MS } from "./permits.ts";

/** How often permits are renewed while they are used. */
const RENEW_MS = 1_000;
/** How soon those are given up that nothing has wanted since: others may wait for them. */
const IDLE_MS = 400;
/** How soon to ask again when there are too few, or some are to be given up as soon as their calls have ended. */
const SOON_MS = 100;

type Who = Pick<Caller, "id" | "lane"> & { database: Database; org: string };

/** The permits of this process for one kind of call. */
export class PriorityClass {
  readonly semaphore: Semaphore;
  readonly #who: Who;
  readonly #toCome: () => number;
  #permits: number;
  /** Counted as this one's by the others; more than permits while it has calls on their way beyond those. */
  #held = 0;
  #askedAt = 0;

  /** @param toCome how many calls will ask for a permit in a moment */
  constructor(who: Who, semaphore: Semaphore, toCome: () => number = () => 0) {
    this.#who = who;
    this.#toCome = toCome;
    this.semaphore = semaphore;
    this.#permits = this.#least;
  }

  /** How many calls there may be, as last heard. */
  get places(): number {
    return this.#permits;
  }

  /**
   * Asks for permits when it is time to, or when there are too few.
   * @param most how many calls this process itself thinks good at once
   */
  async renew(most: number): Promise<void> {
    const { database, org, id, lane } = this.#who;
    const { inside } = this.semaphore;
    const wanted = this.semaphore.wanted + this.#toCome();
    const since = Date.now() - this.#askedAt;
    const isDue =
      (wanted > 0 && since > RENEW_MS) ||
      (wanted === 0 && this.#held > this.#least && since > IDLE_MS) ||
      ((wanted > this.#permits || this.#held > this.#permits) && since > SOON_MS);
    if (!isDue) return;
    this.#askedAt = Date.now();
    try {
      const { places, held } = await askForPermits(database, org, { id, lane, wanted, inside });
      this.#permits = Math.max(this.#least, places);
      this.#held = held;
    } catch (error) {
      // What was granted before holds for a while yet; then others may have it.
      if (since > PERMITS_FOR_MS) this.#permits = this.#least;
      throw error;
    } finally {
      this.semaphore.resize(Math.min(this.#permits, most));
    }
  }

  /** What may be used without asking: jobs never take the permits kept for clicks. */
  get #least(): number {
    return this.#who.lane === "click" ? KEPT_FOR_INTERACTIVE : 0;
  }
}
