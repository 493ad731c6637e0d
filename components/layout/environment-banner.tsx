import type { ReactNode } from "react";
import { ToneIcon } from "#components/ui/tone-icon.tsx";
import { toneBox } from "#components/ui/tone.ts";
import type { Tone } from "#components/ui/tone.ts";
import { cn } from "#lib/utils/cn.ts";

/** A thin strip over every page saying where one is: which org, and that it is not the real one. */
export function EnvironmentBanner({ tone = "caution", children }: { tone?: Tone; children: ReactNode }) {
  return (
    <aside
      aria-label="Environment"
      data-banner
      className={cn("flex h-7 items-center justify-center gap-1.5 border-b px-3 text-xs font-medium", toneBox[tone])}
    >
      <ToneIcon tone={tone} className="size-3.5 shrink-0" />
      <span className="truncate">{children}</span>
    </aside>
  );
}
