import { useId } from "react";
import type { ReactNode } from "react";
import { cn } from "#lib/utils/cn.ts";
import type { Tone } from "./tone.ts";

const fill: Record<Tone, string> = {
  positive: "text-positive",
  caution: "text-caution",
  critical: "text-critical",
  neutral: "text-muted",
  info: "text-accent",
};

const bar =
  "block h-1.5 w-full appearance-none overflow-hidden rounded-full border-0 bg-line " +
  "[&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-current [&::-moz-progress-bar]:bg-current " +
  "[&::-webkit-progress-value]:rounded-full";

type ProgressBarProps = {
  /** What is progressing. */
  label: ReactNode;
  /** How much is done; leave out while that is not known. */
  value?: number | undefined;
  max?: number;
  /** Beside the label: "3,120 of 5,000, about 4 minutes left". */
  detail?: ReactNode;
  tone?: Tone;
};

/** How far something long has got. */
export function ProgressBar({ label, value, max = 100, detail, tone = "info" }: ProgressBarProps) {
  const id = useId();
  return (
    <div className="min-w-0 space-y-1.5">
      <div className="flex flex-wrap justify-between gap-x-4 text-sm">
        <span id={id}>{label}</span>
        {detail && <span className="text-muted">{detail}</span>}
      </div>
      <progress
        aria-labelledby={id}
        value={value}
        max={max}
        className={cn(bar, fill[tone], value === undefined && "animate-pulse")}
      />
    </div>
  );
}
