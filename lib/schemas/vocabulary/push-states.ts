/** What became of a push. LOST: what Okta says of it cannot be understood, or it no longer knows it. */
export const PUSH_STATES = ["WAITING", "APPROVED", "REJECTED", "TIMEOUT", "LOST"] as const;
export type PushState = (typeof PUSH_STATES)[number];
