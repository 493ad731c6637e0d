import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { Database } from "#lib/db/client.ts";
import type { Gate } from "#lib/okta/gate.ts";
import { localGate } from "#lib/okta/local-gate.ts";
import { Turnstile } from "#lib/okta/turnstile.ts";
import { log } from "#lib/utils/log.ts";
import { Ahead } from "./ahead.ts";
import { KEPT_FOR_CLICKS } from "./allot.ts";
import { drawCalls } from "./draw.ts";
import { jobsGate } from "./jobs-gate.ts";
import { Lane } from "./lane.ts";
import { Pace } from "./pace.ts";
import { reportCalls } from "./report.ts";
import { Reports } from "./reports.ts";
import { Stock } from "./stock.ts";

/** How often news are told and places asked for while there is something to tell. */
const TICK_MS = 200;
/** How long to rest when the database cannot be asked. */
const TROUBLE_MS = 2_000;
/** Without calls for so long, what is held is given back. */
const IDLE_MS = 2_000;

/** What the calls of this process go through, by whom they are for. */
export type Budget = {
  /** For people clicking, and what the console does for itself. Works without the database, with fewer places. */
  clicks: Gate;
  /** For bulk jobs: within their share, and only in places that clicks leave. */
  jobs: Gate;
};

/**
 * This process's part in the budget that all processes on one database share for an org.
 * @param options.share of each bucket that jobs may use, above 0 and at most 1
 */
export function createBudget(options: { database: Database; org: string; share: number }): Budget {
  const { database, org, share } = options;
  const id = randomUUID();
  const reports = new Reports();
  const stock = new Stock((bucket, wanted) => drawCalls(database, { org, bucket, wanted, share }));
  const clicks = new Lane({ database, org, id, lane: "click" }, new Turnstile(KEPT_FOR_CLICKS));
  const pace = new Pace();
  const places = new Turnstile(0);
  const ahead = new Ahead(places, (ms) => pace.callsWithin(ms));
  const jobs = new Lane({ database, org, id, lane: "job" }, places, () => ahead.paid);
  let running = false;
  let wokenAt = 0;

  function wake(): void {
    wokenAt = Date.now();
    if (running) return;
    running = true;
    void run();
  }

  async function run(): Promise<void> {
    for (;;) {
      const isIdle = () => Date.now() - wokenAt > IDLE_MS && clicks.turnstile.wanted + places.wanted === 0;
      if (isIdle()) for (const { bucket, round, count } of stock.empty()) reports.answered(bucket, round, count, null);
      let rest = TICK_MS;
      try {
        await tell();
        await clicks.renew(Number.POSITIVE_INFINITY);
        await jobs.renew(pace.size);
      } catch (error) {
        rest = TROUBLE_MS;
        log.error("The rate budget that all processes share cannot be reached.", { error });
      }
      if (isIdle()) break;
      await sleep(rest, undefined, { ref: false });
    }
    running = false;
  }

  async function tell(): Promise<void> {
    if (reports.isEmpty) return;
    const { reports: told, putBack } = reports.takeAll();
    try {
      await reportCalls(database, org, told);
    } catch (error) {
      putBack();
      throw error;
    }
  }

  return {
    clicks: localGate({
      turnstile: clicks.turnstile,
      heard: (bucket, news) => {
        reports.clicked(bucket, news);
        wake();
      },
      waits: wake,
    }),
    jobs: jobsGate({
      stock,
      turnstile: places,
      ahead,
      reports,
      wake,
      answered(tookMs, tooMany) {
        pace.answered(tookMs, tooMany, jobs.places, Date.now());
        places.resize(Math.min(jobs.places, pace.size));
      },
    }),
  };
}
