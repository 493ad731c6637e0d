import { findJobs } from "#lib/bulk/find-jobs.ts";
import { listItems } from "#lib/bulk/items.ts";
import { describeJobs } from "#lib/bulk/progress.ts";
import { jobReasons } from "#lib/bulk/reasons.ts";
import { resultsCsv } from "#lib/bulk/results-csv.ts";
import { JobRefused } from "#lib/bulk/refused.ts";
import { auditActor } from "#lib/audit/entry.ts";
import { allowed, toTakeAway } from "#lib/auth/allowed.ts";
import { signedIn } from "#lib/auth/signed-in.ts";
import { config } from "#lib/config/env.ts";
import { runtime } from "#lib/runtime.ts";
import type { Job, JobItemsPage, JobItemsQuery, JobReason, JobsPage, JobsQuery } from "#lib/schemas/bulk.ts";

/** Which part of Okta's limits jobs may use. */
const share = () => config().bulkSharePercent / 100;

/** A page of jobs. @throws AccessRefused */
export async function listJobs(query: JobsQuery): Promise<JobsPage> {
  const actor = await signedIn();
  const { database } = runtime();
  const { jobs, total } = await findJobs(database, actor.id, query);
  return { rows: await describeJobs(database, jobs, actor, { share: share() }), total };
}

/** One job. @throws AccessRefused; JobRefused when there is none with this id */
export async function getJob(id: string): Promise<Job> {
  const actor = await signedIn();
  const { database } = runtime();
  const [job] = await describeJobs(database, [await find(id)], actor, { share: share() });
  if (!job) throw new Error("A job was found and lost again.");
  return job;
}

/** What became of each of a job's people. @throws AccessRefused, JobRefused */
export async function getJobItems(id: string, query: JobItemsQuery): Promise<JobItemsPage> {
  await signedIn();
  const job = await find(id);
  return await listItems(runtime().database, job.id, query);
}

/** Why people of a job were skipped or failed, counted. @throws AccessRefused, JobRefused */
export async function getJobReasons(id: string): Promise<JobReason[]> {
  await signedIn();
  const job = await find(id);
  return await jobReasons(runtime().database, job.id);
}

/** A job's results as a CSV stream; that somebody took them is recorded first. @throws as above; AuditUnavailable */
export async function downloadResults(id: string): Promise<ReadableStream<Uint8Array>> {
  const actor = await allowed(toTakeAway("bulk.download"));
  const { database, trail } = runtime();
  const job = await find(id);
  await trail.append({
    kind: "event",
    action: "bulk.download",
    result: "success",
    actor: auditActor(actor),
    jobId: job.id,
  });
  return resultsCsv(database, job.id);
}

async function find(id: string) {
  const isId = /^[0-9a-f-]{36}$/i.test(id);
  const job = isId ? await runtime().database.bulkJob.findUnique({ where: { id } }) : null;
  if (!job) throw new JobRefused("There is no such job.");
  return job;
}
