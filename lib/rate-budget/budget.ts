import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { Database } from "#lib/db/client.ts";
import type { Gate } from "#lib/okta/gate.ts";
import { localGate } from "#lib/okta/local-gate.ts";
import { Semaphore } from "#lib/okta/semaphore.ts";
import { log } from "#lib/utils/log.ts";
import { Ahead } from "./ahead.ts";
import { KEPT_FOR_INTERACTIVE } from "./allot.ts";
import { reserveTokens } from "./reserve-tokens.ts";
import { jobsGate } from "./jobs-gate.ts";
import { PriorityClass } from "./priority-class.ts";
import { ConcurrencyLimiter } from "./concurrency-limiter.ts";
import { reportCalls } from "./report.ts";
import { Reports } from "./reports.ts";
import { TokenReservations } from "./token-reservations.ts";

/** How often news are told and permits asked for while there is something to tell. */
const TICK_MS = 200;
/** How long to rest when the database cannot be asked. */
const TROUBLE_MS = 2_000;
/** Without calls for so long, what is held is given back. */
const IDLE_MS = 2_000;

/** What the calls of this process go through, by priority. */
export type Budget = {
  /** For people clicking, and what the console does for itself. Works without the database, with fewer permits. */
  interactive: Gate;
  /** For bulk jobs: within their share, and only in permits that clicks leave. */
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
  const reservations = new TokenReservations((bucket, wanted) =>
    reserveTokens(database, { org, bucket, wanted, share }),
  );
  const interactive = new PriorityClass({ database, org, id, lane: "click" }, new Semaphore(KEPT_FOR_INTERACTIVE));
  const limiter = new ConcurrencyLimiter();
  const permits = new Semaphore(0);
  const ahead = new Ahead(permits, (ms) => limiter.callsWithin(ms));
  const jobs = new PriorityClass({ database, org, id, lane: "job" }, permits, () => ahead.paid);
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
      const isIdle = () => Date.now() - wokenAt > IDLE_MS && interactive.semaphore.wanted + permits.wanted === 0;
      if (isIdle())
        for (const { bucket, round, count } of reservations.empty()) reports.answered(bucket, round, count, null);
      let rest = TICK_MS;
      try {
        await tell();
        await interactive.renew(Number.POSITIVE_INFINITY);
        await jobs.renew(limiter.size);
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
    const { reports: sent, putBack } = reports.takeAll();
    try {
      await reportCalls(database, org, sent);
    } catch (error) {
      putBack();
      throw error;
    }
  }

  return {
    interactive: localGate({
      semaphore: interactive.semaphore,
      heard: (bucket, news) => {
        reports.clicked(bucket, news);
        wake();
      },
      waits: wake,
    }),
    jobs: jobsGate({
      reservations,
      semaphore: permits,
      ahead,
      reports,
      wake,
      answered(tookMs, tooMany) {
        limiter.answered(tookMs, tooMany, jobs.places, Date.now());
        permits.resize(Math.min(jobs.places, limiter.size));
      },
    }),
  };
}
