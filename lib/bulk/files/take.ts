import type { Database } from "#lib/db/client.ts";
import type { PersonActor } from "#lib/schemas/actor.ts";
import type { Targets } from "#lib/schemas/bulk-targets.ts";
import { JobRefused, FILE_GONE } from "../refused.ts";
import { namesColumn } from "./names-column.ts";

/**
 * Makes the rows of a file the items of a job, inside the database.
 * @returns how many there are
 * @throws JobRefused when there is no such file of this person's, or a column it does not have
 */
export async function takeFile(
  database: Database,
  actor: PersonActor,
  jobId: string,
  { fileId, mapping }: Extract<Targets, { kind: "file" }>,
): Promise<number> {
  const file = await database.bulkFile.findUnique({ where: { id: fileId } });
  if (!file?.readAt || file.createdById !== actor.id) {
    throw new JobRefused(FILE_GONE);
  }
  const names = namesColumn(mapping);
  const width = Array.isArray(file.headings) ? file.headings.length : 1;
  if (!names || mapping.some(({ column }) => column >= width)) {
    throw new JobRefused("The file does not have this column. Check its columns again.");
  }
  return await database.$executeRaw`
    INSERT INTO bulk_item (job_id, position, given, cells, state, updated_at)
    SELECT ${jobId}::uuid, position, left(btrim(COALESCE(cells ->> ${names.column}::int, '')), 320), cells, 'PENDING', now()
    FROM bulk_file_row WHERE file_id = ${fileId}::uuid`;
}
