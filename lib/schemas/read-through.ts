/**
 * How a list was read that Okta can neither search nor put in order: `looked` rows from its beginning, `total` of which
 * fit. `complete` is false where there were more than are read for one answer.
 */
export type ReadThrough = { total: number; looked: number; complete: boolean };
