/**
 * How a change of ours stands against Okta's System Log.
 * WAITING: Okta's log has not been read so far yet. MATCHED: the event carries our request id. LIKELY: no answer came, but an
 * event by our credential on the same target at that time did. MISSING: Okta confirmed it, and its log has no event of it.
 * NOT_MADE: Okta refused it, so there is none to expect. OPEN: it is not known whether it happened, and no event was found.
 */
export const RECONCILED_STATES = ["WAITING", "MATCHED", "LIKELY", "MISSING", "NOT_MADE", "OPEN"] as const;
export type ReconciledState = (typeof RECONCILED_STATES)[number];
