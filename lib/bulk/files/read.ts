import { z } from "zod";
import type { Database } from "#lib/db/client.ts";
import type { PersonActor } from "#lib/schemas/actor.ts";
import type { CsvFile } from "#lib/schemas/bulk-targets.ts";
import { JobRefused, FILE_GONE } from "../refused.ts";

/** How many rows a preview shows. */
const PREVIEWED = 5;

const Cells = z.array(z.string());

/** A file that someone has sent, with its first rows. @throws JobRefused when there is none of theirs with this id */
export async function readFile(database: Database, actor: PersonActor, id: string): Promise<CsvFile> {
  const file = await database.bulkFile.findUnique({
    where: { id },
    include: { lines: { orderBy: { position: "asc" }, take: PREVIEWED } },
  });
  if (!file?.readAt || file.createdById !== actor.id) {
    throw new JobRefused(FILE_GONE);
  }
  return {
    id: file.id,
    name: file.name,
    headings: Cells.nullable().parse(file.headings),
    rows: file.rows,
    first: file.lines.map(({ cells }) => Cells.parse(cells)),
  };
}
