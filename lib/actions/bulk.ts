"use server";

import { z } from "zod";
import { AccessRefused, signedIn } from "#lib/auth/signed-in.ts";
import { problemOf } from "#lib/auth/problem-of.ts";
import { orderJob } from "#lib/bulk/control.ts";
import { readTargets } from "#lib/bulk/read-csv.ts";
import { submitJob } from "#lib/bulk/submit.ts";
import { runtime } from "#lib/runtime.ts";
import { PlanRequestSchema, type CsvPreview, type JobReply, type PlanRequest } from "#lib/schemas/bulk.ts";
import { LARGEST_CSV_BYTES } from "#lib/schemas/vocabulary/bulk.ts";

async function reply(order: () => Promise<string>): Promise<JobReply> {
  try {
    return { ok: true, jobId: await order() };
  } catch (error) {
    const { problem } = problemOf(error);
    return { ok: false, problem, signedOut: error instanceof AccessRefused && error.status === 401 };
  }
}

/** Takes in a list of people to be planned; a worker looks them up. Nothing is changed yet. */
export async function planBulk(request: PlanRequest): Promise<JobReply> {
  return await reply(async () => {
    const actor = await signedIn();
    const { database, trail } = runtime();
    return await submitJob(database, trail, actor, PlanRequestSchema.parse(request));
  });
}

const CsvFile = z.file({ error: "Choose a CSV file." }).max(LARGEST_CSV_BYTES, "The file is larger than 10 MB.");

const CsvForm = z.object({
  file: CsvFile,
  operation: z.string(),
  groupId: z.string().optional(),
  reason: z.string(),
  submissionKey: z.string(),
});

/** How many of a file's people a preview shows. */
const PREVIEWED = 5;

/** Whom a CSV names, read as `planFromCsv` would read it: its field `file`. Nothing is kept. */
export async function previewCsv(form: FormData): Promise<CsvPreview> {
  try {
    await signedIn();
    const { targets, column } = readTargets(await CsvFile.parse(form.get("file")).bytes());
    return { ok: true, column, count: targets.length, first: targets.slice(0, PREVIEWED) };
  } catch (error) {
    const { problem } = problemOf(error);
    return { ok: false, problem, signedOut: error instanceof AccessRefused && error.status === 401 };
  }
}

/** As `planBulk`, with the people in a CSV: fields file, operation, groupId, reason, submissionKey. */
export async function planFromCsv(form: FormData): Promise<JobReply> {
  return await reply(async () => {
    const actor = await signedIn();
    const { database, trail } = runtime();
    const { file, groupId, ...rest } = CsvForm.parse(Object.fromEntries(form));
    const { targets } = readTargets(await file.bytes());
    const request = PlanRequestSchema.parse({ ...rest, input: groupId ? { groupId } : {}, source: file.name, targets });
    return await submitJob(database, trail, actor, request);
  });
}

async function order(jobId: string, verb: Parameters<typeof orderJob>[4]): Promise<JobReply> {
  return await reply(async () => {
    const actor = await signedIn();
    const { database, trail } = runtime();
    const id = z.uuid().parse(jobId);
    await orderJob(database, trail, actor, id, verb);
    return id;
  });
}

/** Starts a job whose plan has been seen. */
export async function startJob(jobId: string): Promise<JobReply> {
  return await order(jobId, "start");
}

/** Goes on with a paused job. */
export async function resumeJob(jobId: string): Promise<JobReply> {
  return await order(jobId, "resume");
}

/** Ends a job early; people under way are seen through, the rest are left alone. */
export async function cancelJob(jobId: string): Promise<JobReply> {
  return await order(jobId, "cancel");
}
