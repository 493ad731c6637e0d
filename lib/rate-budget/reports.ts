import type { BucketNews } from "#lib/okta/headers.ts";
import type { BucketReport } from "./report.ts";

type Kept = Omit<BucketReport, "name" | "resetsInMs"> & { resetsAt: number };

/** Collects what this process has heard and used, until it is told to all. Times are this machine's milliseconds. */
export class Reports {
  #kept = new Map<string, Kept>();

  /** A call by someone clicking was answered, or not. */
  clicked(bucket: string, news: BucketNews | null): void {
    const kept = this.#of(bucket);
    kept.clicked += 1;
    hear(kept, news);
  }

  /** Calls of jobs were answered, or not, or given back. */
  answered(bucket: string, round: number, count: number, news: BucketNews | null): void {
    const kept = this.#of(bucket);
    // Of an earlier round nothing is counted any more.
    if (round > kept.round) Object.assign(kept, { round, answered: 0 });
    if (round === kept.round) kept.answered += count;
    hear(kept, news);
  }

  get isEmpty(): boolean {
    return this.#kept.size === 0;
  }

  /** All of it, for telling; `putBack` when that failed. */
  takeAll(): { reports: BucketReport[]; putBack: () => void } {
    const taken = this.#kept;
    this.#kept = new Map();
    const now = Date.now();
    const reports = [...taken].map(([name, { resetsAt, ...kept }]) => ({
      name,
      ...kept,
      resetsInMs: Math.max(0, resetsAt - now),
    }));
    reports.sort((a, b) => (a.name < b.name ? -1 : 1));
    return { reports, putBack: () => this.#putBack(taken) };
  }

  #putBack(taken: Map<string, Kept>): void {
    for (const [name, old] of taken) {
      const kept = this.#kept.get(name);
      if (!kept) this.#kept.set(name, old);
      else kept.clicked += old.clicked;
    }
  }

  #of(bucket: string): Kept {
    let kept = this.#kept.get(bucket);
    if (!kept) {
      kept = { round: 0, answered: 0, clicked: 0, perMinute: 0, remaining: 0, resetsAt: 0 };
      this.#kept.set(bucket, kept);
    }
    return kept;
  }
}

/** The earliest end is the truest: it comes from an answer given just after Okta's clock had moved on by a second. */
function hear(kept: Kept, news: BucketNews | null): void {
  if (!news) return;
  const resetsAt = Date.now() + news.resetsInMs;
  const isNewer = kept.perMinute === 0 || resetsAt > kept.resetsAt + 3_000;
  kept.perMinute = news.limit;
  kept.remaining = isNewer ? news.remaining : Math.min(kept.remaining, news.remaining);
  kept.resetsAt = isNewer ? resetsAt : Math.min(kept.resetsAt, resetsAt);
}
