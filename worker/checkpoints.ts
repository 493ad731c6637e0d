import { deliverCheckpoints } from "#lib/audit/checkpoint/deliver.ts";
import { readSigningKeys } from "#lib/audit/checkpoint/keys.ts";
import { makeCheckpoint } from "#lib/audit/checkpoint/make.ts";
import { sinksOf } from "#lib/audit/checkpoint/sinks.ts";
import { checkpointSettings } from "#lib/config/checkpoints.ts";
import { dropLease, holdLease } from "#lib/db/lease.ts";
import { runtime } from "#lib/runtime.ts";
import { log } from "#lib/utils/log.ts";
import { repeat } from "#lib/utils/repeat.ts";
import type { Duty } from "./duties.ts";

const LEASE = "audit-checkpoints";
const LOOK_EVERY_MS = 5_000;
/** Longer than every place may take to time out. */
const LEASE_SECONDS = 90;

/** Signs checkpoints of the trail and hands them to the places outside of the database. */
export const checkpoints: Duty = async ({ workerId, signal }) => {
  const settings = checkpointSettings(process.env);
  const sinks = sinksOf(settings);
  if (!settings.keys || sinks.length === 0) {
    const missing = settings.keys ? "GATEHOUSE_CHECKPOINT_DIR, or another place" : "GATEHOUSE_CHECKPOINT_KEYS";
    log.error(`No checkpoints of the audit trail are made, because ${missing} is not set: changes will stop soon.`);
    return;
  }
  const keys = await readSigningKeys(settings.keys);
  const { database } = runtime();
  await repeat({ idleMs: LOOK_EVERY_MS, signal }, async () => {
    if (!(await holdLease(database, LEASE, workerId, LEASE_SECONDS))) return false;
    const more = await makeCheckpoint(database, keys, Date.now());
    for (const { sink, error } of await deliverCheckpoints(database, sinks)) {
      log.error("A place for checkpoints does not accept them. Without checkpoints, changes stop after 15 minutes.", {
        sink,
        error,
      });
    }
    return more;
  });
  await dropLease(database, LEASE, workerId);
};
