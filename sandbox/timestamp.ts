/** ISO 8601 in UTC with milliseconds, as Okta writes times. */
export type Timestamp = string;
