import { cancelJob, resumeJob, startJob } from "#lib/actions/bulk.ts";
import type { Job, JobReply } from "#lib/schemas/bulk.ts";
import { resultCounts } from "../../../_components/bulk/results.ts";
import { aboutDuration, orderWords, peopleCount } from "../../../_components/bulk/words.ts";

/** Something that can be ordered of a job, with its words. */
export type Order = {
  label: string;
  question: string;
  consequence: string;
  confirm: string;
  /** What the job is there for, rather than its end. */
  main: boolean;
  whyNot: string | null;
  run: (jobId: string) => Promise<JobReply>;
};

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function start(job: Job): Order {
  const { open, skipped } = resultCounts(job);
  const order = orderWords(job, peopleCount(open));
  const others = skipped > 0 ? ` ${peopleCount(skipped)} in the list will be skipped.` : "";
  const time = job.secondsLeft === null ? "" : ` It takes ${aboutDuration(job.secondsLeft)}; you may leave this page.`;
  return {
    label: `Start: ${order}`,
    question: `${capital(order)}?`,
    consequence: `${job.needsApproval ?? "Everybody is looked at again at their turn."}${others}${time}`,
    confirm: capital(order),
    main: true,
    whyNot: job.orders.start ?? (open === 0 ? "Nobody in this list would be changed." : null),
    run: (jobId) => startJob({ jobId, planHash: job.planHash ?? "" }),
  };
}

function resume(job: Job): Order {
  const left = peopleCount(resultCounts(job).open);
  return {
    label: "Resume",
    question: `Go on with ${left}?`,
    consequence: "It goes on where it stopped. Who was done already is not touched again.",
    confirm: "Resume",
    main: true,
    whyNot: job.orders.resume,
    run: resumeJob,
  };
}

function end(job: Job, label: "Discard" | "Cancel job"): Order {
  const { changed, open } = resultCounts(job);
  const untouched =
    label === "Discard" ? "Nobody has been changed." : `${peopleCount(changed)} changed so far stay so.`;
  return {
    label,
    question: label === "Discard" ? "Discard this plan?" : "Cancel this job?",
    consequence:
      label === "Discard"
        ? `${untouched} The plan stays in the list of jobs, but can no longer be started.`
        : `${untouched} Whoever is under way is seen through; the others of the ${peopleCount(open)} left stay as they are.`,
    confirm: label === "Discard" ? "Discard" : "Cancel the job",
    main: false,
    whyNot: job.orders.cancel,
    run: cancelJob,
  };
}

/** What can be ordered of a job as it stands, the main order last. */
export function orderOf(job: Job): Order[] {
  switch (job.status) {
    case "PLANNING":
      return [end(job, "Discard")];
    case "PLANNED":
      return [end(job, "Discard"), start(job)];
    case "AWAITING_APPROVAL":
    case "SCHEDULED":
    case "QUEUED":
    case "RUNNING":
      return [end(job, "Cancel job")];
    case "PAUSED":
      return [end(job, "Cancel job"), resume(job)];
    case "DONE":
    case "CANCELLED":
      return [];
  }
}
