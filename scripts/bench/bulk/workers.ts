import { join } from "node:path";
import { newKey } from "#lib/audit/checkpoint/keys.ts";
import { Child } from "#scripts/processes/child.ts";
import { whenReady } from "#scripts/processes/ready.ts";
import { WORKER_ARGS } from "#scripts/processes/worker-args.ts";
import type { BenchDatabase } from "../databases.ts";
import type { BenchOrg } from "../org.ts";

/** What workers are started with. */
export interface WorkerPlan {
  org: BenchOrg;
  database: BenchDatabase;
  folder: string;
  /** Percent of a bucket that jobs may use. */
  share: number;
}

let started = 0;
/** One for all workers of a bench: they write to one place. */
const CHECKPOINT_KEY = newKey();

/** The environment of a worker of this org and database, whatever a .env file says. */
export function workerEnvironment({ org, database, folder, share }: WorkerPlan): NodeJS.ProcessEnv {
  return {
    ...process.env,
    DATABASE_URL: database.url,
    OKTA_ORG_URL: org.url,
    OKTA_API_TOKEN: org.apiToken,
    OKTA_CLIENT_ID: "client",
    OKTA_CLIENT_SECRET: "secret",
    GATEHOUSE_SANDBOX: "1",
    // A bench has no second person.
    GATEHOUSE_URL: "http://localhost:3000",
    GATEHOUSE_SECRET: "x".repeat(32),
    // Without a place for checkpoints changes stop after a quarter of an hour, and some parts take longer.
    GATEHOUSE_CHECKPOINT_KEYS: CHECKPOINT_KEY,
    GATEHOUSE_CHECKPOINT_DIR: join(folder, "checkpoints"),
    GATEHOUSE_BULK_SHARE: String(share),
    GATEHOUSE_APPROVAL_ABOVE: "999999",
  };
}

/** Starts so many workers. @returns what ends them */
export async function startWorkers(plan: WorkerPlan, count: number): Promise<AsyncDisposableStack> {
  const undo = new AsyncDisposableStack();
  const children = Array.from({ length: count }, () => {
    const log = join(plan.folder, `worker-${++started}.log`);
    const child = new Child({ name: "worker", args: [...WORKER_ARGS], env: workerEnvironment(plan), log });
    undo.defer(() => child.stop());
    return child;
  });
  await Promise.all(children.map((child) => whenReady(child, child.readyMessage())));
  return undo;
}
