import type { BulkJob } from "#lib/db/generated/client.ts";
import type { PersonActor } from "#lib/schemas/actor.ts";
import type { JobCommand, JobStatus } from "#lib/schemas/vocabulary/bulk.ts";
import { ROLE_TITLES } from "#lib/schemas/vocabulary/roles.ts";
import { mayDo, jobKindOf } from "./kinds/registry.ts";
import type { SharedInput } from "./kinds/job-kind.ts";

/** Orders that change the job itself; undoing it makes a new one. */
export type JobCommandVerb = Exclude<JobCommand, "undo">;

export type Command = {
  action: "bulk.start" | "bulk.pause" | "bulk.resume" | "bulk.cancel" | "bulk.retry";
  from: readonly JobStatus[];
  verb: string;
};

export const COMMANDS = {
  start: { action: "bulk.start", from: ["PLANNED"], verb: "started" },
  pause: { action: "bulk.pause", from: ["QUEUED", "RUNNING"], verb: "paused" },
  resume: { action: "bulk.resume", from: ["PAUSED"], verb: "resumed" },
  retry: { action: "bulk.retry", from: ["DONE", "PAUSED"], verb: "retried" },
  cancel: {
    action: "bulk.cancel",
    from: ["PLANNING", "PLANNED", "AWAITING_APPROVAL", "SCHEDULED", "QUEUED", "RUNNING", "PAUSED"],
    verb: "cancelled",
  },
} as const satisfies Record<JobCommandVerb, Command>;

/** A job's state as a sentence names it: “A job that is …”. */
const STATUS_LABELS: Record<JobStatus, string> = {
  PLANNING: "being planned",
  PLANNED: "planned",
  AWAITING_APPROVAL: "waiting for approval",
  SCHEDULED: "scheduled",
  QUEUED: "about to start",
  RUNNING: "running",
  PAUSED: "paused",
  DONE: "done",
  CANCELLING: "being cancelled",
  CANCELLED: "cancelled",
};

/** Why an actor may not control a job; `null` when they may: they may do all that it does. */
export function whyNotControl(actor: PersonActor, job: Pick<BulkJob, "task" | "undoDepth" | "input">): string | null {
  if (mayDo(actor.role, jobKindOf(job), job.input as SharedInput)) return null;
  return `Your role (${ROLE_TITLES[actor.role]}) can view this job but not start or stop it.`;
}

const RETRY_OF_UNDONE =
  "Another job undoes it or has undone it, and would not undo what is done from now on. Plan the failed ones again instead.";

/** Why this cannot be ordered of a job now, in words; `null`: it can. */
export function whyNotCommand(
  actor: PersonActor,
  job: Pick<BulkJob, "task" | "undoDepth" | "input" | "status" | "createdById" | "createdByLogin">,
  verb: JobCommandVerb,
  { failed, undoneBy }: { failed: number; undoneBy: string | null },
): string | null {
  const command: Command = COMMANDS[verb];
  const status = job.status === "SUBMITTING" ? "PLANNING" : (job.status as JobStatus);
  if (!command.from.includes(status)) return `A job that is ${STATUS_LABELS[status]} cannot be ${command.verb}.`;
  if (verb === "retry" && failed === 0) return "Nothing in it has failed.";
  if (verb === "retry" && undoneBy) return RETRY_OF_UNDONE;
  const why = whyNotControl(actor, job);
  if (why || verb !== "start" || job.createdById === actor.id) return why;
  return `Only ${job.createdByLogin}, who planned it, can start it, because it acts with their rights and in their name. Plan it yourself instead.`;
}
