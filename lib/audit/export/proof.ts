import type { Database } from "#lib/db/client.ts";
import type { AuditEntry } from "#lib/db/generated/client.ts";
import { toLine } from "../line.ts";

const PAGE = 500;

/** Pages of entries, oldest first; an empty page is the end. */
type ReadPage = (after: bigint, limit: number) => Promise<AuditEntry[]>;

/**
 * The trail in the form that can be verified offline: a header, the entries as `toLine` writes them, each checkpoint
 * before the entries it vouches for, and an end. In portions of whole lines.
 * @param readPage a selection of the entries; all of them by default
 */
export async function* proofLines(database: Database, readPage?: ReadPage): AsyncGenerator<string> {
  const read =
    readPage ??
    ((after, take) => database.auditEntry.findMany({ where: { seq: { gt: after } }, orderBy: { seq: "asc" }, take }));
  yield `${JSON.stringify({ gatehouse: "audit trail", version: 1, selection: readPage !== undefined })}\n`;
  let entries = 0;
  let after = 0n;
  let vouched = 0n;
  // Reads on until nothing is left, and only then says that it is the end: an erasure that happened meanwhile is in it.
  for (;;) {
    const page = await read(after, PAGE);
    const last = page.at(-1);
    if (!last) break;
    const checkpoints = await database.auditCheckpoint.findMany({
      where: { seq: { gt: vouched, gte: page[0]?.seq }, first: { lte: last.seq } },
      orderBy: { seq: "asc" },
    });
    let lines = "";
    for (const row of page) {
      while (checkpoints[0] && checkpoints[0].first <= row.seq) {
        const checkpoint = checkpoints.shift();
        vouched = checkpoint?.seq ?? vouched;
        if (vouched >= row.seq) lines += `${JSON.stringify({ checkpoint: checkpoint?.signed })}\n`;
      }
      lines += `${toLine(row)}\n`;
    }
    yield lines;
    entries += page.length;
    after = last.seq;
  }
  yield `${JSON.stringify({ end: { entries, madeAt: new Date().toISOString() } })}\n`;
}
