import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import { ConfigProblem } from "#lib/config/problem.ts";
import { runtime } from "#lib/runtime.ts";
import { log } from "#lib/utils/log.ts";
import { checkpoints } from "./checkpoints.ts";
import { bulkJobs, callerPushes, expiry, reconciliation, settle, watches, type Duty } from "./duties.ts";
import { systemLog } from "./system-log.ts";

const DUTIES: readonly Duty[] = [
  callerPushes,
  bulkJobs,
  expiry,
  checkpoints,
  systemLog,
  settle,
  reconciliation,
  watches,
];

/** The worker process. As many as wanted may run side by side. */
async function main(): Promise<void> {
  const { database } = runtime();
  const stop = new AbortController();
  const end = () => stop.abort();
  process.once("SIGINT", end);
  process.once("SIGTERM", end);
  // Its launcher is gone: it must not outlive it.
  process.once("disconnect", end);

  const workerId = `${hostname()}-${randomUUID().slice(0, 8)}`;
  log.info("The worker is ready.", { workerId });
  process.send?.({ ready: true });
  await Promise.all(DUTIES.map((duty) => duty({ workerId, signal: stop.signal })));
  await database.$disconnect();
  process.disconnect?.();
}

try {
  await main();
} catch (error) {
  const problems = error instanceof ConfigProblem ? error.problems : [];
  log.error("The worker cannot run.", { problems, error: problems.length > 0 ? undefined : error });
  process.exitCode = 1;
}
