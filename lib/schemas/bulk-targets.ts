import { z } from "zod";
import { OktaIdSchema } from "./okta/id.ts";
import type { Problem } from "./problem.ts";
import { PeopleQuerySchema } from "./people.ts";
import { MOST_LISTED } from "./vocabulary/bulk.ts";

/** A file's column (from 0) and what it holds: a key of `BulkColumn`. Columns that are not named are not used. */
export const ColumnMappingSchema = z.object({
  column: z.number().int().min(0).max(499),
  to: z.string().min(1).max(200),
});
export type ColumnMapping = z.infer<typeof ColumnMappingSchema>;

/** The people page's filters, without sorting and paging. */
export const PeopleFilterSchema = PeopleQuerySchema.pick({ q: true, status: true, department: true, group: true });
export type PeopleFilter = z.output<typeof PeopleFilterSchema>;

/**
 * A job's targets. A filter, a group and an app's users are read when the job is planned, and then stand: who
 * joins later is not in it.
 */
export const TargetsSchema = z.discriminatedUnion("kind", [
  /** Ids, logins or emails of people, or ids of apps, in the list's order. */
  z.object({
    kind: z.literal("list"),
    given: z.array(z.string().trim().min(1).max(320)).min(1, "The list is empty.").max(MOST_LISTED),
  }),
  z.object({ kind: z.literal("filter"), filter: PeopleFilterSchema }),
  z.object({ kind: z.literal("group"), groupId: OktaIdSchema }),
  z.object({ kind: z.literal("app"), appId: OktaIdSchema }),
  /** A file taken in by POST /api/bulk/files. */
  z.object({
    kind: z.literal("file"),
    fileId: z.uuid(),
    mapping: z.array(ColumnMappingSchema).min(1, "Choose the column that names the people.").max(100),
  }),
]);
export type Targets = z.output<typeof TargetsSchema>;

/** What a file's column can be taken for. `who`: id, login or email of the person. */
export type BulkColumn = {
  /** `who`, `profile.department`, `groups`, `apps`, `userName`, … */
  key: string;
  title: string;
  hint: string | null;
  /** Must be mapped for this task. */
  required: boolean;
};

/** A file as it was taken in, before or after its columns are mapped. */
export type CsvFile = {
  id: string;
  name: string;
  /** `null`: the file has no headings, only one column of ids, logins or emails. */
  headings: string[] | null;
  /** Rows below the headings. */
  rows: number;
  /** The first few of them. */
  first: string[][];
};

/** What a task can take from a file's columns, and what its headings suggest. */
export type CsvMappingOffer = { columns: BulkColumn[]; suggested: ColumnMapping[] };

/** What is wrong in a file as it is mapped, row by row: the first 100, and how many in all. Rows count from 1. */
export type CsvCheck = { rows: number; wrong: number; problems: { row: number; what: string }[] };

/** What becomes of an upload. `signedOut`: sign in again and send it once more. */
export type CsvUpload = { ok: true; file: CsvFile } | { ok: false; problem: Problem; signedOut: boolean };
