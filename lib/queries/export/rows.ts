import { Readable } from "node:stream";
import type { Json } from "#lib/audit/entry.ts";
import { allowed, toTakeAway } from "#lib/auth/allowed.ts";
import { type CsvColumn, downloadCsv, shownColumns } from "./csv.ts";

type ListOfRows<Row> = {
  /** What is listed, as the file and the trail name it. */
  what: string;
  /** What the rows were chosen by, for the trail. */
  filter: { [name: string]: Json };
  columns: readonly CsvColumn<Row>[];
  /** Columns that the list does not show. */
  hide: readonly string[];
  rows: Iterable<Row> | AsyncIterable<Row>;
};

/** The rows of a list as a CSV stream, with the columns that show. @throws AccessRefused, AuditUnavailable */
export async function exportRows<Row>(list: ListOfRows<Row>): Promise<ReadableStream<Uint8Array>> {
  const { what, filter, columns, hide, rows } = list;
  const actor = await allowed(toTakeAway("list.export"));
  return await downloadCsv(actor, {
    what,
    filter,
    columns: shownColumns(columns, hide),
    rows: Readable.from(rows),
  });
}
