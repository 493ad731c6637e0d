import { followPushes } from "#lib/callers/follow.ts";
import { dropLease, holdLease } from "#lib/db/lease.ts";
import { runtime } from "#lib/runtime.ts";
import { repeat } from "#lib/utils/repeat.ts";
import type { Duty } from "../duty.ts";

const NAME = "caller-pushes";
const EVERY_MS = 15_000;
const LEASE_SECONDS = 120;

/** Sees through pushes to callers whose sender has stopped looking. */
export const callerPushes: Duty = async ({ workerId, signal }) => {
  const { database, consoleOkta: okta, trail } = runtime();
  await repeat({ idleMs: EVERY_MS, signal }, async () => {
    if (await holdLease(database, NAME, workerId, LEASE_SECONDS)) {
      await followPushes({ database, okta, trail }, new Date());
    }
    return false;
  });
  await dropLease(database, NAME, workerId);
};
