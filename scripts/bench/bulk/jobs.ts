import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { createTrail } from "#lib/audit/trail.ts";
import { receiveFile } from "#lib/bulk/files/receive.ts";
import { commandJob } from "#lib/bulk/control.ts";
import { submitJob } from "#lib/bulk/submit.ts";
import { ARCHIVE } from "#lib/syslog/archive/poll.ts";
import { holdLease } from "#lib/db/lease.ts";
import { createDatabase, type Database } from "#lib/db/client.ts";
import type { PersonActor } from "#lib/schemas/actor.ts";
import type { OperationId } from "#lib/schemas/vocabulary/operations.ts";
import type { BenchDatabase } from "../databases.ts";
import type { BenchOrg } from "../org.ts";

/** The console's side of jobs: hands them in, starts them, waits. */
export interface Jobs {
  database: Database;
  /** Hands in a job and waits until it is planned. @returns its id */
  plan(operation: OperationId, people: readonly string[]): Promise<string>;
  /** Takes a CSV in as the console does and has a job made of it. @returns its id, while it is still to be planned */
  submitFile(operation: OperationId, csv: AsyncIterable<Uint8Array>): Promise<string>;
  start(id: string): Promise<void>;
  /** Waits for a job to come to this state. @throws Error when that takes more than the seconds given */
  reach(id: string, status: "PLANNED" | "DONE", seconds: number): Promise<void>;
  /** @throws Error naming what went wrong, when not every item of the job is done */
  assertAllDone(id: string): Promise<void>;
}

/** Jobs of an admin of this org in this database; what has to be closed is deferred on `undo`. */
export async function jobsOn(database: BenchDatabase, org: BenchOrg, undo: AsyncDisposableStack): Promise<Jobs> {
  const client = createDatabase(database.url);
  undo.defer(() => client.$disconnect());
  // Nobody reads the org's log into the archive meanwhile: ninety days of it would be measured along.
  await holdLease(client, ARCHIVE, "bench", 3_600);
  const trail = createTrail(client, "a key for benches");
  const admin = await org.admin();
  const actor: PersonActor = {
    kind: "person",
    ...admin,
    name: "Adam Admin",
    role: "admin",
    sessionId: "bench",
    authenticatedAt: new Date(),
  };

  async function reach(id: string, status: string, seconds: number): Promise<void> {
    const end = Date.now() + seconds * 1000;
    for (;;) {
      const job = await client.bulkJob.findUniqueOrThrow({ where: { id } });
      if (job.status === status) return;
      if (job.status === "PAUSED" || Date.now() > end) {
        throw new Error(`The job is ${job.status} instead of ${status}. ${job.note ?? ""}`);
      }
      await sleep(250);
    }
  }

  return {
    database: client,
    async plan(task, people) {
      const targets = { kind: "list" as const, given: [...people] };
      const request = { task, input: {}, reason: "bench", source: "bench", targets };
      const id = await submitJob(client, trail, actor, { ...request, submissionKey: randomUUID() });
      await reach(id, "PLANNED", 120);
      return id;
    },
    async submitFile(task, body) {
      const { id: fileId } = await receiveFile(client, trail, actor, { name: "bench.csv", body });
      const targets = { kind: "file" as const, fileId, mapping: [{ column: 0, to: "who" }] };
      const request = { task, input: {}, reason: "bench", source: "bench.csv", targets };
      return await submitJob(client, trail, actor, { ...request, submissionKey: randomUUID() });
    },
    async assertAllDone(id) {
      const rows = await client.bulkItem.groupBy({ by: ["state", "explanation"], where: { jobId: id }, _count: true });
      const odd = rows.filter(({ state }) => state !== "DONE" && state !== "SETTLED");
      if (odd.length > 0)
        throw new Error(
          odd
            .slice(0, 5)
            .map((row) => `${row._count} ${row.state}: ${row.explanation}`)
            .join("\n"),
        );
    },
    start: (id) => commandJob(client, trail, actor, id, "start"),
    reach,
  };
}
