import { z } from "zod";
import type { Problem } from "./problem.ts";
import { LOG_OUTCOMES, LOG_SOURCES } from "./vocabulary/log.ts";

/** Okta takes at most 10 keywords of 40 characters each (System Log API, “q”). */
export const KeywordsSchema = z
  .string()
  .trim()
  .refine((text) => text.split(/\s+/).length <= 10, "Okta takes 10 keywords at most.")
  .refine((text) => text.split(/\s+/).every((word) => word.length <= 40), "A keyword has 40 characters at most.");

const Text = z.string().trim().max(200).default("");
const Moment = z.iso.datetime().or(z.literal("")).default("");

/** What to look for in the System Log; an empty field asks for nothing. */
export const LogFilterSchema = z.object({
  /** Event types as Okta names them; one that ends with a dot stands for all that begin so. */
  type: z
    .array(z.string().regex(/^[\w.-]{1,100}$/, "is not an event type"))
    .max(20)
    .default([]),
  /** Okta id or login of the one who acted. */
  actor: Text,
  /** Okta id or login of what it was done to. */
  target: Text,
  outcome: z.array(z.enum(LOG_OUTCOMES)).default([]),
  ip: Text,
  /** ISO 8601, inclusive and exclusive. */
  since: Moment,
  until: Moment,
  keywords: KeywordsSchema.default(""),
  /** Okta's own filter expression, with the rest. Okta alone can read it, so not for the archive. */
  raw: z.string().trim().max(2_000).default(""),
});
export type LogFilter = z.output<typeof LogFilterSchema>;

export const LogQuerySchema = LogFilterSchema.extend({
  source: z.enum(LOG_SOURCES).default("archive"),
  /** Cursor of the page before; opaque. */
  after: z.string().max(500).default(""),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type LogQuery = z.output<typeof LogQuerySchema>;

export const LogExportSchema = LogFilterSchema.extend({
  source: z.enum(LOG_SOURCES).default("archive"),
  format: z.enum(["csv", "jsonl"]).default("csv"),
});
export type LogExport = z.output<typeof LogExportSchema>;

const Party = z.object({ id: z.string().nullable(), type: z.string(), login: z.string().nullable(), name: z.string() });
export type LogParty = z.infer<typeof Party>;

/** One event as a list shows it. */
const LogRowSchema = z.object({
  uuid: z.string(),
  published: z.string(),
  eventType: z.string(),
  /** What Okta calls it. */
  message: z.string(),
  /** Who did what to which target. */
  sentence: z.string(),
  severity: z.string().nullable(),
  outcome: z.string().nullable(),
  reason: z.string().nullable(),
  actor: Party.nullable(),
  targets: z.array(Party),
  ip: z.string().nullable(),
  /** City and country. */
  place: z.string().nullable(),
  requestId: z.string().nullable(),
  transactionId: z.string().nullable(),
  /** Delivered by an event hook, and not seen in Okta's own log yet. */
  unconfirmed: z.boolean(),
  /** Who in this console made it: the trail's entry, and their login unless it was erased. */
  here: z.object({ seq: z.number(), login: z.string().nullable() }).nullable(),
});
export type LogRow = z.infer<typeof LogRowSchema>;

const LogPageSchema = z.object({ rows: z.array(LogRowSchema), after: z.string().nullable() });
export type LogPage = z.infer<typeof LogPageSchema>;

const LogHistogramSchema = z.object({
  /** How much time a bar stands for, in milliseconds. */
  widthMs: z.number(),
  /** Oldest first; `at` is where a bar begins. */
  bars: z.array(z.object({ at: z.string(), total: z.number(), failed: z.number() })),
});
export type LogHistogram = z.infer<typeof LogHistogramSchema>;

/** How the archive stands. Times are ISO 8601. */
export type ArchiveState = {
  /** Roughly. */
  entries: number;
  oldest: string | null;
  newest: string | null;
  polledAt: string | null;
  /** When the end of Okta's log was last reached. */
  caughtUpAt: string | null;
  problem: Problem | null;
};

/** What the page of the log needs to know before anything is searched. */
export type LogCatalogue = { eventTypes: string[]; archive: ArchiveState; retentionDays: number };

/** One event with everything Okta says of it. */
export type LogDetail = { row: LogRow; raw: unknown; inArchive: boolean };
