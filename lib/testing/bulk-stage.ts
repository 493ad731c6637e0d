import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { commandJob, type StartOptions } from "#lib/bulk/control.ts";
import { receiveFile } from "#lib/bulk/files/receive.ts";
import { listItems } from "#lib/bulk/items.ts";
import type { JobCommandVerb } from "#lib/bulk/commands.ts";
import { describeJobs } from "#lib/bulk/progress.ts";
import { submitJob } from "#lib/bulk/submit.ts";
import { undoJob } from "#lib/bulk/undo-job.ts";
import { work } from "#lib/bulk/work.ts";
import type { PersonActor } from "#lib/schemas/actor.ts";
import type { CsvFile } from "#lib/schemas/bulk-targets.ts";
import {
  JobItemsQuerySchema,
  PlanRequestSchema,
  type Job,
  type JobItem,
  type PlanRequestInput,
} from "#lib/schemas/bulk.ts";
import type { Role } from "#lib/schemas/vocabulary/roles.ts";
import { setStage, type Stage } from "./stage.ts";

const WAIT_MS = 20_000;

/** A stage with a worker on it, and the ways in which a page uses jobs. */
export type BulkStage = {
  stage: Stage;
  /** Sends a job in as the admin. @returns its id */
  submit(request: Partial<PlanRequestInput>, as?: PersonActor): Promise<string>;
  /** The job once it stands so. @throws when it does not within 20 s */
  until(id: string, status: Job["status"], actor?: PersonActor): Promise<Job>;
  command(id: string, verb: JobCommandVerb, options?: StartOptions & { as?: PersonActor }): Promise<void>;
  /** Plans, starts and waits for the end. */
  carryOut(request: Partial<PlanRequestInput>): Promise<Job>;
  /** Asks for a job to be undone. @returns the id of the job that does so, still to be planned */
  undo(id: string, as?: PersonActor, submissionKey?: string): Promise<string>;
  items(id: string): Promise<JobItem[]>;
  upload(text: string | Uint8Array, as?: PersonActor): Promise<CsvFile>;
  close(): Promise<void>;
};

/**
 * @param options.approvalAbove jobs that change more than so many need a second person; 100 unless told
 * @param options.roleOf the role that a worker finds someone to have; admin unless told
 */
export async function setBulkStage(
  options: { people?: number; approvalAbove?: number; roleOf?: (userId: string) => Promise<Role | null> } = {},
): Promise<BulkStage> {
  const { approvalAbove = 100, roleOf = async () => "admin" } = options;
  const stage = await setStage(options);
  const { database } = stage;
  const { trail } = stage.context("admin");
  const stop = new AbortController();
  const context = stage.context("admin");
  const oktaOf = () => context.okta;
  const working = work({ ...context, oktaOf, database, workerId: "w1", approvalAbove, roleOf, signal: stop.signal });

  async function now(id: string, actor = stage.actor("admin")): Promise<Job> {
    const row = await database.bulkJob.findUniqueOrThrow({ where: { id } });
    const [job] = await describeJobs(database, [row], actor, { share: 1 });
    if (!job) throw new Error(`No job ${id}.`);
    return job;
  }

  const own: BulkStage = {
    stage,
    async submit(request, as = stage.actor("admin")) {
      const whole = { submissionKey: randomUUID(), reason: "INC-7", source: "test", ...request };
      return await submitJob(database, trail, as, PlanRequestSchema.parse(whole));
    },
    async until(id, status, actor) {
      const end = Date.now() + WAIT_MS;
      for (;;) {
        const job = await now(id, actor);
        if (job.status === status) return job;
        if (Date.now() > end) throw new Error(`The job is ${job.status} instead of ${status}. ${job.note ?? ""}`);
        await sleep(50);
      }
    },
    command: (id, verb, { as = stage.actor("admin"), ...rest } = {}) => commandJob(database, trail, as, id, verb, rest),
    async carryOut(request) {
      const id = await own.submit(request);
      await own.until(id, "PLANNED");
      await own.command(id, "start");
      return await own.until(id, "DONE");
    },
    undo: (jobId, as = stage.actor("admin"), submissionKey = randomUUID()) =>
      undoJob(database, trail, as, { jobId, submissionKey }),
    items: async (id) => (await listItems(database, id, JobItemsQuerySchema.parse({ limit: 500 }))).rows,
    async upload(text, as = stage.actor("admin")) {
      const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
      return await receiveFile(database, trail, as, { name: "people.csv", body: piecesOf(bytes) });
    },
    async close() {
      stop.abort();
      await working;
      await stage.close();
    },
  };
  return own;
}

/** As a browser sends it: in pieces that end anywhere, also in the middle of a character. */
async function* piecesOf(bytes: Uint8Array): AsyncGenerator<Uint8Array, void> {
  const size = Math.max(1, Math.min(64_001, Math.ceil(bytes.length / 3)));
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}
