"use server";

import { z } from "zod";
import { SignInFirst } from "#lib/approvals/refused.ts";
import { AccessRefused } from "#lib/auth/access-refused.ts";
import { signedIn } from "#lib/auth/signed-in.ts";
import { problemOf } from "#lib/auth/problem-of.ts";
import { commandJob, type StartOptions } from "#lib/bulk/control.ts";
import { submitJob } from "#lib/bulk/submit.ts";
import { undoJob } from "#lib/bulk/undo-job.ts";
import { runtime } from "#lib/runtime.ts";
import {
  PlanRequestSchema,
  StartRequestSchema,
  type JobReply,
  type PlanRequestInput,
  type StartRequest,
} from "#lib/schemas/bulk.ts";

async function reply(command: () => Promise<string>): Promise<JobReply> {
  try {
    return { ok: true, jobId: await command() };
  } catch (error) {
    const { problem } = problemOf(error);
    const signedOut = (error instanceof AccessRefused && error.status === 401) || error instanceof SignInFirst;
    return { ok: false, problem, signedOut };
  }
}

/** Accepts what is to be done to which targets; a worker looks everyone up and plans it. Nothing is changed yet. */
export async function planBulk(request: PlanRequestInput): Promise<JobReply> {
  return await reply(async () => {
    const actor = await signedIn();
    const { database, trail } = runtime();
    return await submitJob(database, trail, actor, PlanRequestSchema.parse(request));
  });
}

async function command(
  jobId: string,
  verb: Parameters<typeof commandJob>[4],
  options?: StartOptions,
): Promise<JobReply> {
  return await reply(async () => {
    const actor = await signedIn();
    const { database, trail } = runtime();
    const id = z.uuid().parse(jobId);
    await commandJob(database, trail, actor, id, verb, options);
    return id;
  });
}

/** Starts a job whose plan has been seen, at once or at a time. One that needs a second person waits for them first. */
export async function startJob(request: StartRequest): Promise<JobReply> {
  const parsed = StartRequestSchema.safeParse(request);
  if (!parsed.success) return await reply(() => Promise.reject(parsed.error));
  const { jobId, planHash, at, undoAt } = parsed.data;
  return await command(jobId, "start", {
    planHash,
    ...(at ? { at: new Date(at) } : {}),
    ...(undoAt ? { undoAt: new Date(undoAt) } : {}),
  });
}

/** Holds a job; what is under way is finished. */
export async function pauseJob(jobId: string): Promise<JobReply> {
  return await command(jobId, "pause");
}

/** Goes on with a paused job. */
export async function resumeJob(jobId: string): Promise<JobReply> {
  return await command(jobId, "resume");
}

/** Ends a job early; what is under way is finished, the rest is left alone. */
export async function cancelJob(jobId: string): Promise<JobReply> {
  return await command(jobId, "cancel");
}

/** Tries what has failed of a job once more. */
export async function retryFailed(jobId: string): Promise<JobReply> {
  return await command(jobId, "retry");
}

const UndoRequest = z.object({ jobId: z.uuid(), submissionKey: z.uuid() });

/** Plans a job that undoes what this one has done. Nothing is changed yet. @returns the new job's id */
export async function undoBulk(request: { jobId: string; submissionKey: string }): Promise<JobReply> {
  return await reply(async () => {
    const actor = await signedIn();
    const { database, trail } = runtime();
    return await undoJob(database, trail, actor, UndoRequest.parse(request));
  });
}
