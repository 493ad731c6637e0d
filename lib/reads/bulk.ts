import { z } from "zod";
import { findJobs } from "#lib/bulk/find-jobs.ts";
import { listItems } from "#lib/bulk/items.ts";
import { describeJobs } from "#lib/bulk/progress.ts";
import { jobReasons } from "#lib/bulk/reasons.ts";
import { JobRefused, JOB_NOT_FOUND } from "#lib/bulk/refused.ts";
import { config } from "#lib/config/env.ts";
import { runtime } from "#lib/runtime.ts";
import {
  type Job,
  type JobItemsPage,
  JobItemsQuerySchema,
  type JobReason,
  type JobsPage,
  type JobsQuery,
  JobsQuerySchema,
} from "#lib/schemas/bulk.ts";
import { defineCsv, everyPage } from "./csv.ts";
import { defineRead, type Reading } from "./read.ts";

/** A page of jobs. */
export const jobs = defineRead({
  asks: [],
  params: JobsQuerySchema,
  run: aPage,
  csv: defineCsv<typeof JobsQuerySchema, Job>({
    what: "bulk jobs",
    params: JobsQuerySchema,
    rows: (query, reading) => everyPage((place) => aPage({ ...query, ...place }, reading)),
    columns: [
      { heading: "Id", of: ({ id }) => id },
      { heading: "Job", of: ({ title }) => title },
      { heading: "About", of: ({ about }) => about },
      { heading: "State", of: ({ status }) => status, shownAs: "status" },
      { heading: "Targets", of: ({ total }) => total, shownAs: "total" },
      { heading: "Done", of: ({ counts }) => counts.DONE + counts.SETTLED, shownAs: "counts" },
      { heading: "Skipped or refused", of: ({ counts }) => counts.SKIPPED + counts.REFUSED, shownAs: "counts" },
      { heading: "Failed", of: ({ counts }) => counts.FAILED + counts.NEEDS_REVIEW, shownAs: "counts" },
      { heading: "Actor", of: ({ createdBy }) => createdBy, shownAs: "createdBy" },
      { heading: "Time", of: ({ createdAt }) => createdAt, shownAs: "createdAt" },
      { heading: "Ended", of: ({ finishedAt }) => finishedAt, shownAs: "createdAt" },
      { heading: "From", of: ({ source }) => source, shownAs: "source" },
      { heading: "Reason", of: ({ reason }) => reason, shownAs: "reason" },
    ],
  }),
});

async function aPage(query: JobsQuery, { actor }: Reading): Promise<JobsPage> {
  const { database } = runtime();
  const { jobs: found, total } = await findJobs(database, actor.id, query);
  return { rows: await describeJobs(database, found, actor, { share: share() }), total };
}

/** Which part of Okta's limits jobs may use. */
const share = () => config().bulkSharePercent / 100;

export const OnJob = z.object({ jobId: z.string() });

/** One job. */
export const job = defineRead({
  asks: [],
  params: OnJob,
  run: async ({ jobId }, { actor }): Promise<Job> => {
    const [described] = await describeJobs(runtime().database, [await findJob(jobId)], actor, { share: share() });
    if (!described) throw new Error("A job was found and lost again.");
    return described;
  },
});

/** What became of each of a job's people. */
export const jobItems = defineRead({
  asks: [],
  params: JobItemsQuerySchema.extend(OnJob.shape),
  run: async ({ jobId, ...query }): Promise<JobItemsPage> => {
    const { id } = await findJob(jobId);
    return await listItems(runtime().database, id, query);
  },
});

/** Why people of a job were skipped or failed, counted. */
export const reasons = defineRead({
  asks: [],
  params: OnJob,
  run: async ({ jobId }): Promise<JobReason[]> => {
    const { id } = await findJob(jobId);
    return await jobReasons(runtime().database, id);
  },
});

/** The job with this id. @throws JobRefused when there is none */
export async function findJob(id: string) {
  const found = z.guid().safeParse(id).success ? await runtime().database.bulkJob.findUnique({ where: { id } }) : null;
  if (!found) throw new JobRefused(JOB_NOT_FOUND);
  return found;
}
