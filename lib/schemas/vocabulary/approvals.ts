/** USED: what was approved has been set in motion; it serves once. */
export const APPROVAL_STATUSES = ["PENDING", "APPROVED", "REJECTED", "EXPIRED", "WITHDRAWN", "USED"] as const;
export type ApprovalStatus = (typeof APPROVAL_STATUSES)[number];

/** Columns the list of requests can be put in order by. */
export const APPROVAL_SORT_KEYS = ["requestedAt", "title", "by"] as const;

/** `waiting`: for the reader to decide. `mine`: asked for by the reader. `all`: everything, newest first. */
export const APPROVAL_VIEWS = ["waiting", "mine", "all"] as const;
export type ApprovalView = (typeof APPROVAL_VIEWS)[number];
