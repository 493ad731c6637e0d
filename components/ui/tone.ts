/** What a colour means: fine, look out, broken or dangerous, nothing in particular, for your information. */
export type Tone = "positive" | "caution" | "critical" | "neutral" | "info";

/** Text colour of a tone, for icons and short words on any ground. */
export const toneText: Record<Tone, string> = {
  positive: "text-positive",
  caution: "text-caution",
  critical: "text-critical",
  neutral: "text-muted",
  info: "text-info",
};

/** Soft ground, border and text of a tone, for badges and callouts. */
export const toneBox: Record<Tone, string> = {
  positive: "border-positive-line bg-positive-soft text-positive",
  caution: "border-caution-line bg-caution-soft text-caution",
  critical: "border-critical-line bg-critical-soft text-critical",
  neutral: "border-line bg-sunken text-muted",
  info: "border-info-line bg-info-soft text-info",
};
