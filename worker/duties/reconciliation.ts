import { dropLease, holdLease } from "#lib/db/lease.ts";
import { reconcile } from "#lib/reconcile/reconcile.ts";
import { runtime } from "#lib/runtime.ts";
import { repeat } from "#lib/utils/repeat.ts";
import type { Duty } from "../duty.ts";

const NAME = "reconciliation";
const EVERY_MS = 20_000;
const LEASE_SECONDS = 120;

/** Holds the trail against Okta's System Log. */
export const reconciliation: Duty = async ({ workerId, signal }) => {
  const { database, trail } = runtime();
  await repeat({ idleMs: EVERY_MS, signal }, async () => {
    if (await holdLease(database, NAME, workerId, LEASE_SECONDS)) await reconcile(database, trail);
    return false;
  });
  await dropLease(database, NAME, workerId);
};
