import type { ReactNode } from "react";
import { cn } from "#lib/utils/cn.ts";
import { ToneIcon } from "./tone-icon.tsx";
import { toneBox, toneText } from "./tone.ts";
import type { Tone } from "./tone.ts";

type CalloutProps = {
  tone?: Tone;
  title?: ReactNode;
  /** Buttons or links under the text. */
  actions?: ReactNode;
  /** Read it out when it appears: for something that has just happened. */
  announce?: boolean;
  children?: ReactNode;
};

/** A note in the flow of the page: what to know or to watch out for. */
export function Callout({ tone = "info", title, actions, announce = false, children }: CalloutProps) {
  const role = announce ? (tone === "critical" ? "alert" : "status") : undefined;
  return (
    <div role={role} className={cn("flex gap-2.5 rounded-lg border px-3 py-2.5 text-sm", toneBox[tone])}>
      <ToneIcon tone={tone} className="mt-0.5 size-4 shrink-0" />
      <div className="min-w-0 flex-1 space-y-1 text-ink">
        {title && <p className={cn("font-semibold", toneText[tone])}>{title}</p>}
        {children && <div className="space-y-1">{children}</div>}
        {actions && <div className="flex flex-wrap gap-2 pt-1.5">{actions}</div>}
      </div>
    </div>
  );
}
