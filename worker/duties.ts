import { currentRole } from "#lib/auth/current-role.ts";
import { takeBackExpired } from "#lib/bulk/expire.ts";
import { work } from "#lib/bulk/work.ts";
import { followPushes } from "#lib/callers/follow.ts";
import { config } from "#lib/config/env.ts";
import { ownParts, protectedNames } from "#lib/config/protected-names.ts";
import { dropLease, holdLease } from "#lib/db/lease.ts";
import { reconcile } from "#lib/reconcile/reconcile.ts";
import { jobsOktaOf, runtime } from "#lib/runtime.ts";
import { settleOpen } from "#lib/settle/settle.ts";
import { lookAtNext } from "#lib/syslog/watches/look.ts";
import { repeat } from "#lib/utils/repeat.ts";

/** Something the worker does all the time it lives, beside its other duties. */
export type Duty = (about: {
  /** This process, among all workers on one database. */
  workerId: string;
  /** Fires when the process is to end: finish what is under way, then return. */
  signal: AbortSignal;
}) => Promise<void>;

/** Longer than one look of any of these may take. */
const LEASE_SECONDS = 120;

/**
 * What one worker at a time does again and again.
 * @param name of the lease that it holds meanwhile
 * @param look returns whether there is more to do at once
 */
function inTurn(name: string, everyMs: number, look: (signal: AbortSignal) => Promise<boolean>): Duty {
  return async ({ workerId, signal }) => {
    const { database } = runtime();
    await repeat({ idleMs: everyMs, signal }, async () =>
      (await holdLease(database, name, workerId, LEASE_SECONDS)) ? await look(signal) : false,
    );
    await dropLease(database, name, workerId);
  };
}

/** Sees through pushes to callers whose sender has stopped looking. */
export const callerPushes = inTurn("caller-pushes", 15_000, async () => {
  const { database, consoleOkta: okta, trail } = runtime();
  await followPushes({ database, okta, trail }, new Date());
  return false;
});

/** Plans and carries out bulk jobs. */
export const bulkJobs: Duty = async (about) => {
  const ours = runtime();
  await work({
    ...about,
    ...ours,
    consoleOkta: ours.jobs.consoleOkta,
    oktaOf: jobsOktaOf,
    protectedNames: protectedNames(config()),
    own: ownParts(config()),
    approvalAbove: config().approvalAbove,
    roleOf: currentRole,
  });
};

/** Takes back jobs at the time that was said when they were started. Any number of workers may look at once. */
export const expiry: Duty = async ({ workerId, signal }) => {
  const { database, trail } = runtime();
  await repeat({ idleMs: 5_000, signal }, async () => {
    await takeBackExpired(database, trail, workerId);
    return false;
  });
};

/** Finds out how intents ended whose outcome is not known, or hands them to a person. */
export const settle = inTurn("audit-settle", 30_000, async () => {
  const { database, consoleOkta, trail } = runtime();
  return await settleOpen(database, consoleOkta, trail, new Date());
});

/** Holds the trail against Okta's System Log. */
export const reconciliation = inTurn("reconciliation", 20_000, async () => {
  const { database, trail } = runtime();
  await reconcile(database, trail);
  return false;
});

/** Looks at what people have asked to be watched, each at its time, within the share of Okta's limits that jobs have. */
export const watches = inTurn("watches", 5_000, async (signal) => {
  const { database, jobs } = runtime();
  return await lookAtNext(jobs.consoleOkta, database, new Date(), signal).catch((error: unknown) => {
    // A look that is broken off because the worker ends is taken up by the next.
    if (signal.aborted) return false;
    throw error;
  });
});
