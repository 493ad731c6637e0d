import { cancelJob, pauseJob, resumeJob, retryFailed, undoBulk } from "#lib/actions/bulk.ts";
import type { Job, JobReply } from "#lib/schemas/bulk.ts";
import type { JobCommand } from "#lib/schemas/vocabulary/bulk.ts";
import { BEFORE_START, resultCounts } from "#app/_features/bulk/results.ts";
import { targetCount } from "#app/_features/bulk/messages.ts";

/** Something that can be ordered of a job, with its words; the start has a form of its own. */
export type Command = {
  verb: Exclude<JobCommand, "start">;
  label: string;
  question: string;
  consequence: string;
  confirm: string;
  tone: "primary" | "danger";
  whyNot: string | null;
  run: () => Promise<JobReply>;
};

function cancel(job: Job): Command {
  const { changed, open } = resultCounts(job);
  const early = BEFORE_START.includes(job.status);
  return {
    verb: "cancel",
    label: early ? "Discard" : "Cancel job",
    question: early ? "Discard this plan?" : "Cancel this job?",
    consequence: early
      ? "Nothing has been changed. The plan stays in the list of jobs but can no longer be started."
      : `${targetCount(job.on, changed)} already changed stay changed. Anything in progress is finished; the rest of the ${targetCount(job.on, open)} left are not changed.`,
    confirm: early ? "Discard" : "Cancel the job",
    tone: "danger",
    whyNot: job.commands.cancel ?? null,
    run: () => cancelJob(job.id),
  };
}

function pause(job: Job): Command {
  return {
    verb: "pause",
    label: "Pause",
    question: "Pause this job?",
    consequence: "Anything in progress is finished. You can resume the job at any time where it stopped.",
    confirm: "Pause",
    tone: "primary",
    whyNot: job.commands.pause ?? null,
    run: () => pauseJob(job.id),
  };
}

function resume(job: Job): Command {
  return {
    verb: "resume",
    label: "Resume",
    question: `Resume ${targetCount(job.on, resultCounts(job).open)}?`,
    consequence: "It continues where it stopped. What is already done is not changed again.",
    confirm: "Resume",
    tone: "primary",
    whyNot: job.commands.resume ?? null,
    run: () => resumeJob(job.id),
  };
}

function retry(job: Job): Command {
  const failed = targetCount(job.on, resultCounts(job).failed);
  return {
    verb: "retry",
    label: "Retry the failed",
    question: `Try ${failed} again?`,
    consequence: "Each is checked again first. What is already done is not changed.",
    confirm: "Retry",
    tone: "primary",
    whyNot: job.commands.retry ?? null,
    run: () => retryFailed(job.id),
  };
}

function undo(job: Job): Command {
  return {
    verb: "undo",
    label: "Undo…",
    question: `Plan to undo ${targetCount(job.on, job.undoable)}?`,
    consequence:
      "This makes a new plan, which changes nothing until you start it. People changed since by someone else are skipped, and the plan says so.",
    confirm: "Make the plan",
    tone: "primary",
    whyNot: job.commands.undo ?? null,
    run: () => undoBulk({ jobId: job.id, submissionKey: crypto.randomUUID() }),
  };
}

/** What can be ordered of a job as it stands, the main order last. */
export function commandsOf(job: Job): Command[] {
  switch (job.status) {
    case "PLANNING":
    case "PLANNED":
    case "AWAITING_APPROVAL":
    case "SCHEDULED":
      return [cancel(job)];
    case "QUEUED":
    case "RUNNING":
      return [cancel(job), pause(job)];
    case "PAUSED":
      return [cancel(job), resume(job)];
    case "CANCELLING":
      return [];
    case "DONE":
    case "CANCELLED":
      return [
        ...(job.undoable > 0 && job.undoneBy === null ? [undo(job)] : []),
        ...(job.status === "DONE" && resultCounts(job).failed > 0 ? [retry(job)] : []),
      ];
  }
}
