import { createHash } from "node:crypto";
import type { Figure } from "../figures.ts";
import { figure, percentile } from "../figures.ts";

const WORK = Buffer.alloc(4_000_000);

/** Times the same piece of work again and again, so that it shows how steady the machine itself was meanwhile. */
export class Yardstick {
  readonly #times: number[] = [];

  /** Does the work once, some milliseconds. */
  lay(): void {
    const begun = performance.now();
    createHash("sha256").update(WORK).digest();
    this.#times.push(performance.now() - begun);
  }

  figures(): Figure[] {
    return [0.5, 0.95].map((share) =>
      figure({
        name: `this machine: a fixed piece of work, p${share * 100}`,
        value: percentile(this.#times, share),
        unit: "ms",
        aim: null,
        how: "in between; where p95 is far from p50, something else ran and every p95 is too long",
      }),
    );
  }
}
