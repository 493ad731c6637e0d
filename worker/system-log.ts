import { setTimeout as sleep } from "node:timers/promises";
import { config } from "#lib/config/env.ts";
import { dropLease, holdLease } from "#lib/db/lease.ts";
import { OktaError } from "#lib/okta/error.ts";
import { runtime } from "#lib/runtime.ts";
import { ARCHIVE, pollOnce } from "#lib/syslog/archive/poll.ts";
import { recordRetention, removeExpired } from "#lib/syslog/archive/retention.ts";
import { log } from "#lib/utils/log.ts";
import { repeat } from "#lib/utils/repeat.ts";
import type { Duty } from "./duties.ts";

/** How often the log is looked at: four of the smallest plan's twenty calls a minute. */
const POLL_EVERY_MS = 15_000;
/** Between full pages, so that a log read for the first time leaves the database to people. */
const PAGE_REST_MS = 1_000;
const TIDY_EVERY_MS = 60_000;
/** Longer than one page may take. */
const LEASE_SECONDS = 60;

/**
 * Reads Okta's System Log into the archive, and removes what need not be kept any longer. Its calls are drawn from the share
 * of Okta's limits that jobs have: people's own searches of the log have the rest of them.
 */
export const systemLog: Duty = async ({ workerId, signal }) => {
  const { database, jobs, trail } = runtime();
  const { logRetentionDays } = config();
  const isMine = () => holdLease(database, ARCHIVE, workerId, LEASE_SECONDS);

  async function read(): Promise<boolean> {
    try {
      while (!signal.aborted && (await isMine()) && (await pollOnce(jobs.consoleOkta, database, signal))) {
        await sleep(PAGE_REST_MS, undefined, { signal });
      }
    } catch (error) {
      if (signal.aborted) return false;
      // The archive's state shows it to people; a log that cannot be read now is asked for again at the usual time.
      if (!(error instanceof OktaError)) throw error;
      log.error("Okta's System Log could not be read.", { error });
    }
    return false;
  }

  let recorded = false;
  async function tidy(): Promise<boolean> {
    if (!(await isMine())) return false;
    if (!recorded) await recordRetention(database, trail, logRetentionDays);
    recorded = true;
    return await removeExpired(database, logRetentionDays);
  }

  await Promise.all([repeat({ idleMs: POLL_EVERY_MS, signal }, read), repeat({ idleMs: TIDY_EVERY_MS, signal }, tidy)]);
  await dropLease(database, ARCHIVE, workerId);
};
