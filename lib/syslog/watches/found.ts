/** Something found, by a key that is the same when it is found again. */
type Found = { key: string; at: Date; title: string; subject: string };

/** What one look brought, and where the next one begins. */
export type Look = { found: Found[]; since: Date; after: string | null; more: boolean };
