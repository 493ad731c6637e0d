/** Where events are looked for: in Okta itself, which keeps 90 days, or in the archive. */
export const LOG_SOURCES = ["archive", "okta"] as const;

/** How an event ended, in Okta's words (System Log API, “outcome”). */
export const LOG_OUTCOMES = [
  "SUCCESS",
  "FAILURE",
  "ALLOW",
  "DENY",
  "CHALLENGE",
  "SKIPPED",
  "RATE_LIMIT",
  "DEFERRED",
  "SCHEDULED",
  "ABANDONED",
  "UNANSWERED",
  "UNKNOWN",
] as const;
