import { dropLease, holdLease } from "#lib/db/lease.ts";
import { runtime } from "#lib/runtime.ts";
import { lookAtNext } from "#lib/syslog/watches/look.ts";
import { repeat } from "#lib/utils/repeat.ts";
import type { Duty } from "../duty.ts";

const NAME = "watches";
const IDLE_MS = 5_000;
/** Longer than one look may take. */
const LEASE_SECONDS = 120;

/** Looks at what people have asked to be watched, each at its time, within the share of Okta's limits that jobs have. */
export const watches: Duty = async ({ workerId, signal }) => {
  const { database, jobs } = runtime();
  await repeat({ idleMs: IDLE_MS, signal }, async () => {
    if (!(await holdLease(database, NAME, workerId, LEASE_SECONDS))) return false;
    return await lookAtNext(jobs.consoleOkta, database, new Date(), signal).catch((error: unknown) => {
      // A look that is broken off because the worker ends is taken up by the next.
      if (signal.aborted) return false;
      throw error;
    });
  });
  await dropLease(database, NAME, workerId);
};
