import { z } from "zod";
import { checkFile } from "#lib/bulk/files/check.ts";
import { suggestMapping } from "#lib/bulk/files/headings.ts";
import { readFile } from "#lib/bulk/files/read.ts";
import { jobKindOf } from "#lib/bulk/kinds/registry.ts";
import { runtime } from "#lib/runtime.ts";
import { JobKindIdSchema } from "#lib/schemas/bulk.ts";
import { ColumnMappingSchema, type CsvCheck, type CsvFile, type CsvMappingOffer } from "#lib/schemas/bulk-targets.ts";
import { defineRead } from "./read.ts";

const OnFile = z.object({ fileId: z.uuid(), task: JobKindIdSchema });

/** A file of the actor's, with what a task can take from its columns. */
export const bulkFile = defineRead({
  asks: ["userSchema.get"],
  params: OnFile,
  run: async ({ fileId, task }, { actor, okta }): Promise<{ file: CsvFile; offer: CsvMappingOffer }> => {
    const file = await readFile(runtime().database, actor, fileId);
    const columns = await jobKindOf({ task, undoDepth: 0 }).columns(okta);
    return { file, offer: { columns, suggested: suggestMapping(file.headings, columns) } };
  },
});

/** What is wrong with a file of the actor's as it is mapped. */
export const bulkFileCheck = defineRead({
  asks: ["userSchema.get"],
  params: OnFile.extend({
    /** Which column is what, as JSON. */
    mapping: z.string().max(20_000).default("[]"),
  }),
  run: async ({ fileId, task, mapping }, { actor, okta }): Promise<CsvCheck> => {
    const { database } = runtime();
    const file = await readFile(database, actor, fileId);
    return await checkFile(database, okta, file.id, { task, mapping: MappingSchema.parse(mapping) });
  },
});

const MappingSchema = z
  .string()
  .transform((text, context) => {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      context.addIssue({ code: "custom", message: "is not JSON" });
      return z.NEVER;
    }
  })
  .pipe(z.array(ColumnMappingSchema).max(100));
