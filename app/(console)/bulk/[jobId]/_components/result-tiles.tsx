import { ToneIcon } from "#components/ui/tone-icon.tsx";
import { toneText } from "#components/ui/tone.ts";
import { cn } from "#lib/utils/cn.ts";
import type { Job } from "#lib/schemas/bulk.ts";
import { RESULT_KINDS, RESULT_TONES, resultCounts, resultTitle } from "#app/_features/bulk/results.ts";

/** The count of each result there is. */
export function ResultTiles({ job }: { job: Job }) {
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
