/** A difference that Okta's own tolerance (five minutes at its token endpoint) may not cover for long. */
const WORTH_CORRECTING_MS = 30_000;

/** The org's clock, as far as its answers' `Date` headers tell: what we sign for it is dated by it, not by this machine. */
export class OrgClock {
  #offsetMs = 0;

  /** Milliseconds since the epoch, by the org. */
  now(): number {
    return Date.now() + this.#offsetMs;
  }

  /** Looks at an answer's date. @returns whether this clock was off by so much that something signed by it was useless */
  correct(headers: Headers): boolean {
    const date = Date.parse(headers.get("date") ?? "");
    if (Number.isNaN(date) || Math.abs(date - this.now()) < WORTH_CORRECTING_MS) return false;
    this.#offsetMs = date - Date.now();
    return true;
  }
}
