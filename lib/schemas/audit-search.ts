import { z } from "zod";

export const SaveSearchSchema = z.object({
  name: z.string().trim().min(1, "Give it a name.").max(80),
  /** The audit page's address after the question mark. */
  query: z.string().max(2_000),
});

/** A search of the trail that its owner finds again by name. */
export type SavedSearch = { id: string; name: string; query: string };

/** What an owner gives to erase what names a person from the trail. */
export const EraseRequestSchema = z.object({
  personId: z.string().regex(/^[0-9A-Za-z]{20}$/, "An Okta user id has twenty letters and digits."),
  reason: z.string().trim().min(1, "Say why.").max(500),
});
export type EraseRequest = z.output<typeof EraseRequestSchema>;

/** From how much an erasure took something, by where it was kept. */
export type Erased = Record<"entries" | "events" | "jobs" | "approvals" | "notifications" | "searches", number>;
