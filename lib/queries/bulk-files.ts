import { z } from "zod";
import { auditActor } from "#lib/audit/entry.ts";
import { signedIn } from "#lib/auth/signed-in.ts";
import { checkFile } from "#lib/bulk/files/check.ts";
import { suggestMapping } from "#lib/bulk/files/headings.ts";
import { readFile } from "#lib/bulk/files/read.ts";
import { receiveFile } from "#lib/bulk/files/receive.ts";
import { JobRefused } from "#lib/bulk/refused.ts";
import { mayDo, taskOf, TASKS } from "#lib/bulk/tasks/registry.ts";
import { oktaFor, runtime } from "#lib/runtime.ts";
import { ROLE_TITLES } from "#lib/schemas/vocabulary/roles.ts";
import { BulkTaskIdSchema } from "#lib/schemas/bulk.ts";
import { ColumnMappingSchema, type CsvCheck, type CsvFile, type CsvMappingOffer } from "#lib/schemas/bulk-targets.ts";

/** Takes a file in, as a stream. @throws AccessRefused; JobRefused in words for one that cannot be read */
export async function uploadFile(name: string, body: AsyncIterable<Uint8Array>): Promise<CsvFile> {
  const actor = await signedIn();
  const { database, trail } = runtime();
  if (!TASKS.some((task) => mayDo(actor.role, task, {}))) {
    const why = `Your role (${ROLE_TITLES[actor.role]}) does not include bulk jobs.`;
    await trail.append({
      kind: "denial",
      action: "bulk.upload",
      result: "denied",
      actor: auditActor(actor),
      detail: { name, why },
    });
    throw new JobRefused(why);
  }
  return await receiveFile(database, trail, actor, { name: name.trim().slice(0, 200) || "file.csv", body });
}

/** A file of the reader's, with what a task can take from its columns. @throws AccessRefused, JobRefused, OktaError */
export async function getFile(
  id: string,
  task: string | null,
): Promise<{ file: CsvFile; offer: CsvMappingOffer | null }> {
  const reader = await signedIn();
  const file = await readFile(runtime().database, reader, z.uuid().parse(id));
  if (task === null) return { file, offer: null };
  const columns = await taskOf({ task: BulkTaskIdSchema.parse(task), undoDepth: 0 }).columns(oktaFor(reader));
  return { file, offer: { columns, suggested: suggestMapping(file.headings, columns) } };
}

/** What is wrong with a file of the reader's as it is mapped. @param mapping JSON @throws as above */
export async function getFileCheck(id: string, task: string | null, mapping: string | null): Promise<CsvCheck> {
  const reader = await signedIn();
  const { database } = runtime();
  const file = await readFile(database, reader, z.uuid().parse(id));
  return await checkFile(database, oktaFor(reader), file.id, {
    task: BulkTaskIdSchema.parse(task),
    mapping: MappingParameter.parse(mapping ?? "[]"),
  });
}

const MappingParameter = z
  .string()
  .max(20_000)
  .transform((text, context) => {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      context.addIssue({ code: "custom", message: "is not JSON" });
      return z.NEVER;
    }
  })
  .pipe(z.array(ColumnMappingSchema).max(100));
