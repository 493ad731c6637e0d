import { takeBackExpired } from "#lib/bulk/expire.ts";
import { runtime } from "#lib/runtime.ts";
import { repeat } from "#lib/utils/repeat.ts";
import type { Duty } from "../duty.ts";

const EVERY_MS = 5_000;

/** Takes back jobs at the time that was said when they were started. Any number of workers may look at once. */
export const expiry: Duty = async ({ workerId, signal }) => {
  const { database, trail } = runtime();
  await repeat({ idleMs: EVERY_MS, signal }, async () => {
    await takeBackExpired(database, trail, workerId);
    return false;
  });
};
