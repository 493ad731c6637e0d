/** How long entries may stand without anyone outside of the database having taken a checkpoint that covers them. */
export const VOUCHED_FOR_WITHIN_MINUTES = 15;
