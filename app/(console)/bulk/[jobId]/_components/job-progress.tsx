import { Card } from "#components/ui/card.tsx";
import { ProgressBar } from "#components/ui/progress-bar.tsx";
import type { Job } from "#lib/schemas/bulk.ts";
import { BEFORE_START, resultCounts, RESULT_KINDS, RESULT_TONES, resultTitle } from "#app/_features/bulk/results.ts";
import { aboutDuration, targetCount } from "#app/_features/bulk/messages.ts";
import { ToneIcon } from "#components/ui/tone-icon.tsx";
import { toneText } from "#components/ui/tone.ts";
import { cn } from "#lib/utils/cn.ts";

function speed({ perMinute, secondsLeft }: Job): string {
  if (perMinute === null || secondsLeft === null) return "speed not known yet";
  return `${perMinute.toLocaleString("en")} a minute, ${aboutDuration(secondsLeft)} left`;
}

function Bar({ job }: { job: Job }) {
  const of = (done: number) => `${done.toLocaleString("en")} of ${targetCount(job.on, job.total)}`;
  const ended = job.total - resultCounts(job).open;
  switch (job.status) {
    case "PLANNING":
      // Who a filter matches is only known once everyone is found.
      if (job.total === 0) return <ProgressBar label="Finding people" />;
      return (
        <ProgressBar label="Checking each of them" value={job.lookedUp} max={job.total} detail={of(job.lookedUp)} />
      );
    case "QUEUED":
      return <ProgressBar label="Waiting for a worker" max={job.total} detail={of(ended)} />;
    case "RUNNING":
      return <ProgressBar label="In progress" value={ended} max={job.total} detail={`${of(ended)}, ${speed(job)}`} />;
    case "PAUSED":
      return <ProgressBar label="Paused" tone="caution" value={ended} max={job.total} detail={of(ended)} />;
    case "CANCELLING":
      return (
        <ProgressBar label="Finishing what was begun" tone="caution" value={ended} max={job.total} detail={of(ended)} />
      );
    case "PLANNED":
    case "AWAITING_APPROVAL":
    case "SCHEDULED":
    case "DONE":
    case "CANCELLED":
      return null;
  }
}

/** How far a job is, and the count of each result. */
export function JobProgress({ job }: { job: Job }) {
  return (
    <Card>
      <div className="space-y-4">
        <Bar job={job} />
        <ResultTiles job={job} />
        {BEFORE_START.includes(job.status) && job.secondsLeft !== null && resultCounts(job).open > 0 && (
          <p className="text-sm text-muted">
            Once started it takes {aboutDuration(job.secondsLeft)}, at some {job.perMinute?.toLocaleString("en")} a
            minute; longer if others use much of your org's rate limit. Each is checked again when its turn comes.
          </p>
        )}
      </div>
    </Card>
  );
}

/** The count of each result there is. */
function ResultTiles({ job }: { job: Job }) {
  const counts = resultCounts(job);
  const shown = RESULT_KINDS.filter((kind) => counts[kind] > 0);
  return (
    <dl className="flex flex-wrap gap-x-8 gap-y-3">
      {shown.map((kind) => (
        <div key={kind} className="flex flex-col-reverse">
          <dt className={cn("flex items-center gap-1 text-sm", toneText[RESULT_TONES[kind]])}>
            <ToneIcon tone={RESULT_TONES[kind]} className="size-3.5 shrink-0" />
            {resultTitle(kind, job.status)}
          </dt>
          <dd className="text-xl font-semibold">{counts[kind].toLocaleString("en")}</dd>
        </div>
      ))}
    </dl>
  );
}
