import { CALLER_CHECK_KEYS, CALLER_CHECKS, type CallerCheck } from "#lib/schemas/vocabulary/caller-checks.ts";

/** The two words that each way of making sure begins with: "called back". A push speaks for itself. */
const WAYS = CALLER_CHECK_KEYS.filter((key) => key !== "push").map((key) => ({
  key,
  words: CALLER_CHECKS[key]
    .toLowerCase()
    .split(/[\s:]+/)
    .slice(0, 2)
    .join(" "),
}));

/**
 * Reads “INC-4711 forgot it, called back”: why, and behind the last comma how the caller was verified. Without a way of
 * verifying there all of it is the reason.
 */
export function parseInlineReason(text: string): { reason: string; callerCheck?: CallerCheck } {
  const comma = text.lastIndexOf(",");
  const last = text
    .slice(comma + 1)
    .trim()
    .toLowerCase();
  const way = WAYS.find(({ words }) => last === words || last.startsWith(`${words} `));
  return way ? { reason: text.slice(0, Math.max(0, comma)).trim(), callerCheck: way.key } : { reason: text };
}
