import { z } from "zod";
import { HiddenColumnsSchema } from "./hidden-columns.ts";

/** What a list of realms is asked for. */
export const RealmsQuerySchema = z.object({
  /** Part of a name. */
  q: z.string().trim().max(200).default(""),
  order: z.enum(["asc", "desc"]).default("asc"),
  /** Okta's opaque cursor. */
  after: z.string().max(500).default(""),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type RealmsQuery = z.output<typeof RealmsQuerySchema>;

/** A file of all the realms that a list is about. */
export const RealmsExportSchema = RealmsQuerySchema.omit({ after: true, limit: true }).extend({
  hide: HiddenColumnsSchema,
});
export type RealmsExport = z.output<typeof RealmsExportSchema>;

/** A realm as a list shows it. */
export type RealmRow = {
  id: string;
  name: string;
  /** What Okta calls its kind, such as PARTNER; `null`: the org's own people. */
  type: string | null;
  isDefault: boolean;
  created: string | null;
  lastUpdated: string | null;
};

export type RealmsPage = { rows: RealmRow[]; after: string | null };
