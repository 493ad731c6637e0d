import { Readable } from "node:stream";
import { stringify } from "csv-stringify";
import { z } from "zod";
import { auditActor } from "#lib/audit/entry.ts";
import type { Json } from "#lib/audit/entry.ts";
import { runtime } from "#lib/runtime.ts";
import { escapeCsvFormula } from "#lib/utils/escape-csv-formula.ts";
import type { CsvColumn, CsvFile, Reading } from "./read.ts";

type Declared<Params extends z.ZodObject, Row> = {
  what: string;
  /** What chooses the rows, and their order. */
  params: Params;
  columns: readonly CsvColumn<Row>[];
  rows: (
    params: z.output<Params>,
    reading: Reading,
  ) => Iterable<Row> | AsyncIterable<Row> | Promise<Iterable<Row> | AsyncIterable<Row>>;
};

/** Columns of a list that do not show, by their ids, for a file of exactly what shows. */
const HiddenColumnsSchema = z.array(z.string().max(100)).max(100).default([]);

/** What rows are chosen by where the page itself searches among all of them. */
export const ChosenSchema = z.object({
  q: z.string().trim().max(200).default(""),
  order: z.enum(["asc", "desc"]).default("asc"),
});

/** Declares a file that has the columns which the list shows: `?hide=` names the others. */
export function defineCsv<Params extends z.ZodObject, Row>(declared: Declared<Params, Row>): CsvFile {
  const { what, params, columns, rows } = declared;
  return {
    what,
    params: params.extend({ hide: HiddenColumnsSchema }),
    async make(given: z.output<Params> & { hide: string[] }, reading) {
      const shown = columns.filter(({ shownAs }) => shownAs === undefined || !given.hide.includes(shownAs));
      return { columns: shown, rows: await rows(given, reading) };
    },
  };
}

/** Parameters that choose no rows: the trail does not keep them. */
const HOW_IT_IS_SHOWN = ["after", "page", "limit", "sort", "order", "hide", "columns"];

/**
 * The file as a stream; that someone took it is recorded first. When reading breaks off, so does the download: a file
 * that is not whole never looks as if it were.
 * @throws AuditUnavailable, and then nothing is handed out; what reading the list throws
 */
export async function csvStream(
  { what, make }: CsvFile,
  params: Record<string, Json>,
  reading: Reading,
): Promise<ReadableStream<Uint8Array>> {
  const { columns, rows } = await make(params, reading);
  const headings = columns.map(({ heading }) => heading);
  const filter = Object.fromEntries(Object.entries(params).filter(([name]) => !HOW_IT_IS_SHOWN.includes(name)));
  await runtime().trail.append({
    kind: "event",
    action: "list.export",
    result: "success",
    actor: auditActor(reading.actor),
    detail: { list: what, columns: headings, filter },
  });
  async function* lines() {
    for await (const row of rows) yield columns.map(({ of }) => escapeCsvFormula(String(of(row) ?? "")));
  }
  // The mark makes Excel read it as UTF-8.
  const text = stringify({ header: true, bom: true, columns: headings });
  const source = Readable.from(lines());
  source.once("error", (error) => text.destroy(error));
  return Readable.toWeb(source.pipe(text)) as ReadableStream<Uint8Array>;
}

/** Rows asked for at once by `everyPage`. */
const AT_ONCE = 200;

/** Every row of a list whose pages have numbers, from 1. @throws what `read` throws */
export async function* everyPage<Row>(
  read: (place: { page: number; limit: number }) => Promise<{ rows: Row[]; total: number }>,
): AsyncGenerator<Row, void> {
  for (let page = 1, left = 1; left > 0; page++) {
    const { rows, total } = await read({ page, limit: AT_ONCE });
    yield* rows;
    left = total - page * AT_ONCE;
  }
}
