import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import { currentRole } from "#lib/auth/current-role.ts";
import { work } from "#lib/bulk/work.ts";
import { config } from "#lib/config/env.ts";
import { ConfigProblem } from "#lib/config/problem.ts";
import { protectedNames } from "#lib/config/protected-names.ts";
import { runtime } from "#lib/runtime.ts";
import { log } from "#lib/utils/log.ts";

/** The worker process: plans and carries out bulk jobs. As many as wanted may run side by side. */
async function main(): Promise<void> {
  const { database, okta, trail, activity } = runtime();
  const stop = new AbortController();
  const end = () => stop.abort();
  process.once("SIGINT", end);
  process.once("SIGTERM", end);
  // Its launcher is gone: it must not outlive it.
  process.once("disconnect", end);

  const workerId = `${hostname()}-${randomUUID().slice(0, 8)}`;
  log.info("The worker is ready.", { workerId });
  process.send?.({ ready: true });
  const names = protectedNames(config());
  await work({
    workerId,
    database,
    okta,
    trail,
    activity,
    protectedNames: names,
    roleOf: currentRole,
    signal: stop.signal,
  });
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
