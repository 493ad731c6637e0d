import { z } from "zod";
import type { AuditRow } from "./audit.ts";
import type { LogRow } from "./log.ts";
import type { Problem } from "./problem.ts";

export const TimelineQuerySchema = z.object({
  /** all: whatever they did and was done to them. changes: what was done to them, without sign-ins. */
  only: z.enum(["all", "changes"]).default("all"),
  /** ISO 8601, exclusive. */
  before: z.iso.datetime().or(z.literal("")).default(""),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export type TimelineQuery = z.output<typeof TimelineQuerySchema>;

/** Something that happened to one person: through this console, with Okta's events of it, or past it, at Okta. */
export type TimelineItem =
  | { where: "here"; at: string; entry: AuditRow; events: LogRow[] }
  | { where: "okta"; at: string; event: LogRow };

export type Timeline = {
  items: TimelineItem[];
  /** Where the next page begins; `null`: that is all. */
  before: string | null;
  /** Why Okta's newest events are not in it, where they are not. */
  problem: Problem | null;
};
