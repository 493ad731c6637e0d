import { CircleCheck, CircleDashed, Info, OctagonAlert, TriangleAlert } from "lucide-react";
import type { Tone } from "./tone.ts";

const ICONS = {
  positive: CircleCheck,
  caution: TriangleAlert,
  critical: OctagonAlert,
  neutral: CircleDashed,
  info: Info,
} as const;

/** The shape that goes with a tone, so that meaning never hangs on colour alone. Decorative: put words beside it. */
export function ToneIcon({ tone, className = "size-4 shrink-0" }: { tone: Tone; className?: string }) {
  const Icon = ICONS[tone];
  return <Icon aria-hidden className={className} />;
}
