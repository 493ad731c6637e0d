import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { stringify } from "csv-stringify";
import type { Database } from "#lib/db/client.ts";
import type { AuditExport } from "#lib/schemas/audit.ts";
import type { AuditDraft } from "../entry.ts";
import type { Trail } from "../trail.ts";
import { toCells } from "./csv.ts";
import { toOcsf, type OcsfOf } from "./ocsf.ts";
import { allRows, entriesOf } from "./pages.ts";
import { proofLines } from "./proof.ts";

/**
 * What matches, as a file in a stream; memory stays flat however much there is. That someone takes it is recorded
 * before the first byte, and when it is through, so are its size and checksum.
 * @throws AuditUnavailable, and then nothing is handed out
 */
export async function exportStream(
  database: Database,
  trail: Trail,
  actor: AuditDraft["actor"],
  wanted: AuditExport,
  ocsfOf: OcsfOf,
): Promise<ReadableStream<Uint8Array>> {
  const { format, ...filter } = wanted;
  const narrowed = Object.fromEntries(Object.entries(filter).filter(([, value]) => value.length > 0));
  const base = { action: "audit.export", actor, detail: { format, filter: narrowed } } as const;
  const intentSeq = await trail.append({ ...base, kind: "intent", result: "pending" });
  const whole = Object.keys(narrowed).length === 0;

  async function* watched(): AsyncGenerator<Uint8Array, void> {
    const sum = createHash("sha256");
    let bytes = 0;
    let complete = false;
    try {
      for await (const chunk of textOf(database, wanted, whole, ocsfOf)) {
        const part = Buffer.from(chunk);
        sum.update(part);
        bytes += part.length;
        yield part;
      }
      complete = true;
    } finally {
      const sha256 = sum.digest("hex");
      const why = complete
        ? `${bytes.toLocaleString("en")} bytes, SHA-256 ${sha256}.`
        : `It stopped after ${bytes.toLocaleString("en")} bytes.`;
      const result = complete ? "success" : "failure";
      await trail.append({
        ...base,
        kind: "outcome",
        intentSeq,
        result,
        detail: { ...base.detail, bytes, sha256, why },
      });
    }
  }
  return Readable.toWeb(Readable.from(watched(), { objectMode: false })) as ReadableStream<Uint8Array>;
}

function textOf(
  database: Database,
  wanted: AuditExport,
  whole: boolean,
  ocsfOf: OcsfOf,
): AsyncIterable<string | Buffer> {
  switch (wanted.format) {
    case "proof":
      return whole ? proofLines(database) : proofLines(database, entriesOf(database, wanted));
    case "csv":
      // The mark makes Excel read it as UTF-8.
      return cells(database, wanted).compose(stringify({ header: true, bom: true }));
    case "ocsf":
      return ocsfLines(database, wanted, ocsfOf);
  }
}

function cells(database: Database, wanted: AuditExport): Readable {
  async function* rows() {
    for await (const row of allRows(database, wanted)) yield toCells(row);
  }
  return Readable.from(rows());
}

async function* ocsfLines(database: Database, wanted: AuditExport, ocsfOf: OcsfOf): AsyncGenerator<string> {
  for await (const row of allRows(database, wanted)) yield `${JSON.stringify(toOcsf(row, ocsfOf))}\n`;
}
