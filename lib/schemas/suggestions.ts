import { z } from "zod";

/** A group to choose from. */
const GroupSuggestionSchema = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string().nullable(),
  /** Takes members by hand: neither an app's group nor Everyone. */
  editable: z.boolean(),
});
export type GroupSuggestion = z.infer<typeof GroupSuggestionSchema>;

/** A person to choose. */
export type PersonSuggestion = { id: string; name: string; login: string };

/** An app to choose. */
export type AppSuggestion = { id: string; label: string };
