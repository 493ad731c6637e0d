import type { ReactNode } from "react";
import { cn } from "#lib/utils/cn.ts";
import { ToneIcon } from "./tone-icon.tsx";
import { toneBox } from "./tone.ts";
import type { Tone } from "./tone.ts";

const box = "inline-flex max-w-full items-center gap-1 rounded-sm border px-1.5 text-xs font-medium leading-[1.125rem]";

/** A short label such as a type or a count; `tone` colours it, the words carry the meaning. */
export function Badge({ tone = "neutral", children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span className={cn(box, toneBox[tone])}>
      <span className="truncate">{children}</span>
    </span>
  );
}

/** A state: icon, colour and words together. `icon` replaces the tone's own. */
export function StatusBadge({ tone, icon, children }: { tone: Tone; icon?: ReactNode; children: ReactNode }) {
  return (
    <span className={cn(box, toneBox[tone])}>
      {icon ?? <ToneIcon tone={tone} className="size-3 shrink-0" />}
      <span className="truncate">{children}</span>
    </span>
  );
}
