/** How fresh a sign-in must be before something destructive, in milliseconds. */
export const STEP_UP_WITHIN_MS = 5 * 60_000;

/** Factor removals that one agent may make within an hour. */
export const FACTOR_REMOVALS_PER_ACTOR_HOUR = 20;

/** Factor removals on one person within a day. Replacing a lost phone takes three or four. */
export const FACTOR_REMOVALS_PER_PERSON_DAY = 6;

/** Pushes that one agent may send within an hour. */
export const PUSHES_PER_AGENT_HOUR = 40;

/**
 * Pushes to one person within an hour, no matter who sends them: more would teach people to approve to have their
 * peace.
 */
export const PUSHES_PER_PERSON_HOUR = 5;

/** How long an approved push speaks for a caller: a call. */
export const PUSH_SPEAKS_FOR_MS = 15 * 60_000;

/** How long a rejected push speaks against one. */
export const REJECTION_STANDS_FOR_MS = 60 * 60_000;

/** Within this time, one agent may not both reset someone's password and remove their factors. */
export const TAKEOVER_WINDOW_MS = 24 * 60 * 60_000;
