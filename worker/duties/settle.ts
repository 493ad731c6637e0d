import { dropLease, holdLease } from "#lib/db/lease.ts";
import { runtime } from "#lib/runtime.ts";
import { settleOpen } from "#lib/settle/settle.ts";
import { repeat } from "#lib/utils/repeat.ts";
import type { Duty } from "../duty.ts";

const NAME = "audit-settle";
const EVERY_MS = 30_000;
const LEASE_SECONDS = 120;

/** Finds out how intents ended whose outcome is not known, or hands them to a person. */
export const settle: Duty = async ({ workerId, signal }) => {
  const { database, consoleOkta, trail } = runtime();
  await repeat({ idleMs: EVERY_MS, signal }, async () => {
    if (!(await holdLease(database, NAME, workerId, LEASE_SECONDS))) return false;
    return await settleOpen(database, consoleOkta, trail, new Date());
  });
  await dropLease(database, NAME, workerId);
};
