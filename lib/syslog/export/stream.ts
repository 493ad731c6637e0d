import { Readable } from "node:stream";
import { stringify } from "csv-stringify";
import type { OktaLogEvent } from "#lib/schemas/okta/log-event.ts";
import { escapeCsvFormula } from "#lib/utils/escape-csv-formula.ts";
import { toLogRow } from "../event-row.ts";

/**
 * Events as a file: CSV, one line per event with what a spreadsheet can use, or JSON lines, each an event as Okta wrote
 * it. Memory stays flat however many there are.
 */
export function exportStream(events: AsyncIterable<OktaLogEvent>, format: "csv" | "jsonl"): ReadableStream<Uint8Array> {
  const lines = format === "csv" ? csv(events) : Readable.from(jsonLines(events));
  return Readable.toWeb(lines) as ReadableStream<Uint8Array>;
}

async function* jsonLines(events: AsyncIterable<OktaLogEvent>): AsyncGenerator<Uint8Array, void> {
  const encoder = new TextEncoder();
  for await (const event of events) yield encoder.encode(`${JSON.stringify(event)}\n`);
}

function csv(events: AsyncIterable<OktaLogEvent>): Readable {
  async function* rows() {
    for await (const event of events) yield toCells(event);
  }
  const source = Readable.from(rows());
  // The mark makes Excel read it as UTF-8.
  const text = stringify({ header: true, bom: true });
  source.on("error", (error) => text.destroy(error));
  return source.pipe(text);
}

function toCells(event: OktaLogEvent): Record<string, string> {
  const row = toLogRow(event);
  const names = row.targets.map(({ type, name }) => `${type} ${name}`).join("; ");
  const cells = {
    published: row.published,
    event_type: row.eventType,
    what_happened: row.sentence,
    outcome: row.outcome,
    reason: row.reason,
    actor: row.actor?.name,
    actor_login: row.actor?.login,
    actor_id: row.actor?.id,
    targets: names,
    target_ids: row.targets.map(({ id }) => id ?? "").join("; "),
    ip: row.ip,
    place: row.place,
    okta_request_id: row.requestId,
    transaction_id: row.transactionId,
    uuid: row.uuid,
  };
  return Object.fromEntries(Object.entries(cells).map(([name, value]) => [name, escapeCsvFormula(value ?? "")]));
}
