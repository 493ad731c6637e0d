import { randomUUID } from "node:crypto";
import { auditActor } from "#lib/audit/entry.ts";
import type { Trail } from "#lib/audit/trail.ts";
import type { Database } from "#lib/db/client.ts";
import type { PersonActor } from "#lib/schemas/actor.ts";
import type { CsvFile } from "#lib/schemas/bulk-targets.ts";
import { LARGEST_CSV_BYTES, MOST_TARGETS } from "#lib/schemas/vocabulary/bulk.ts";
import { toJson } from "../json.ts";
import { JobRefused } from "../refused.ts";
import { isHeading } from "./headings.ts";
import { readFile } from "./read.ts";
import { readRecords } from "./records.ts";

/** Rows written in one statement. */
const AT_ONCE = 1_000;

/**
 * Takes a CSV in, row by row as it comes, so that memory does not grow with it. Nothing is done with it before a job is
 * made of it.
 * @throws JobRefused in words for what cannot be read, or has no rows or too many; AuditUnavailable
 */
export async function receiveFile(
  database: Database,
  trail: Trail,
  actor: PersonActor,
  upload: { name: string; body: AsyncIterable<Uint8Array> },
): Promise<CsvFile> {
  const id = randomUUID();
  await database.bulkFile.create({ data: { id, name: upload.name, createdById: actor.id } });
  try {
    const { headings, rows } = await writeRows(database, id, upload.body);
    await trail.append({
      kind: "event",
      action: "bulk.upload",
      result: "success",
      actor: auditActor(actor),
      detail: { file: upload.name, rows },
    });
    await database.bulkFile.update({
      where: { id },
      data: { rows, readAt: new Date(), ...(headings ? { headings } : {}) },
    });
  } catch (error) {
    await database.bulkFile.delete({ where: { id } });
    throw error;
  }
  return await readFile(database, actor, id);
}

async function writeRows(database: Database, fileId: string, body: AsyncIterable<Uint8Array>) {
  let headings: string[] | null = null;
  let started = false;
  let rows = 0;
  let waiting: { position: number; cells: string[] }[] = [];
  const flush = async () => {
    await database.$executeRaw`
      INSERT INTO bulk_file_row (file_id, position, cells)
      SELECT ${fileId}::uuid, position, cells
      FROM jsonb_to_recordset(${toJson(waiting)}::jsonb) AS line(position int, cells jsonb)`;
    waiting = [];
  };
  for await (const record of readRecords(limited(body))) {
    if (!started) {
      started = true;
      // A lone column may be a plain list; several need names to be told apart.
      if (record.length > 1 || isHeading(record[0] ?? "")) {
        headings = record;
        continue;
      }
    }
    rows += 1;
    if (rows > MOST_TARGETS) {
      throw new JobRefused(`The file has more than ${MOST_TARGETS.toLocaleString("en")} rows. Split it into several.`);
    }
    waiting.push({ position: rows, cells: record });
    if (waiting.length >= AT_ONCE) await flush();
  }
  if (waiting.length > 0) await flush();
  if (!started) throw new JobRefused("The file is empty.");
  if (rows === 0) throw new JobRefused("The file has no rows below its headings.");
  return { headings, rows };
}

async function* limited(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.length;
    if (bytes > LARGEST_CSV_BYTES) {
      throw new JobRefused(`The file is larger than ${LARGEST_CSV_BYTES / 1_000_000} MB. Split it into several.`);
    }
    yield chunk;
  }
}
