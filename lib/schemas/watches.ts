import { z } from "zod";
import type { Problem } from "./problem.ts";
import { WATCH_EVERY, WATCH_KINDS, type WatchKind } from "./vocabulary/watches.ts";

export const WatchInputSchema = z.object({
  kind: z.enum(WATCH_KINDS),
  name: z.string().trim().min(1, "Give it a name.").max(100),
  /** Okta's own expression: a filter of the System Log, a search of people; "" for all. */
  expression: z.string().trim().max(2_000).default(""),
  everyMinutes: z.literal(WATCH_EVERY),
});
export type WatchInput = z.input<typeof WatchInputSchema>;

export type WatchRow = {
  id: string;
  kind: WatchKind;
  name: string;
  expression: string;
  everyMinutes: number;
  createdBy: string;
  createdAt: string;
  lookedAt: string | null;
  problem: Problem | null;
  found: number;
  lastFoundAt: string | null;
};
export type WatchList = { watches: WatchRow[]; mayChange: boolean };

export const FindingsQuerySchema = z.object({
  /** Oldest first from behind this id; without it the newest first. */
  after: z.coerce.number().int().min(0).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type FindingsQuery = z.output<typeof FindingsQuerySchema>;

/** Something found: a person (`subject` is their id) or an event (its uuid). */
export type Finding = { id: number; at: string; foundAt: string; title: string; subject: string };
export type Findings = { kind: WatchKind; findings: Finding[] };
