import { Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import { JobRefused } from "../refused.ts";
import { decode } from "./decode.ts";
import { delimiterOf } from "./delimiter.ts";

/** A row longer than this is no row: most likely a quote was never closed. */
const LONGEST_RECORD = 200_000;
const LONGEST_CELL = 5_000;
const MOST_COLUMNS = 500;

/**
 * A CSV's records as they come, cells trimmed, lines without a value left out.
 * @throws JobRefused naming the line for what cannot be read
 */
export async function* readRecords(body: AsyncIterable<Uint8Array>): AsyncGenerator<string[], void> {
  const text = decode(body);
  const start = await firstLine(text);
  async function* whole() {
    yield start;
    yield* text;
  }
  const parser = parse({
    bom: true,
    delimiter: delimiterOf(start.replace(/^\uFEFF/, "")),
    relax_column_count: true,
    skip_empty_lines: true,
    // Spreadsheets save the rows below a list too, as separators alone.
    skip_records_with_empty_values: true,
    trim: true,
    max_record_size: LONGEST_RECORD,
  });
  const records = Readable.from(whole())
    .on("error", (error) => parser.destroy(error))
    .pipe(parser);
  let line = 0;
  try {
    for await (const record of records as AsyncIterable<string[]>) {
      line = parser.info.lines;
      refuseStrange(record, line);
      yield record;
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const where = `line ${String(error["lines"] ?? line + 1)}`;
    throw new JobRefused(
      error.code === "CSV_MAX_RECORD_SIZE"
        ? `The row in ${where} is longer than ${LONGEST_RECORD} characters. An earlier quote may be unclosed.`
        : `The file cannot be read as CSV near ${where}: a quote may be unclosed there.`,
    );
  } finally {
    records.destroy();
  }
}

/** The beginning of a text, with its first line at least, unless that is beyond all measure. */
async function firstLine(text: AsyncGenerator<string, void>): Promise<string> {
  let start = "";
  while (!/[\r\n]/.test(start) && start.length < LONGEST_RECORD) {
    const { done, value } = await text.next();
    if (done) break;
    start += value;
  }
  return start;
}

function refuseStrange(record: readonly string[], line: number): void {
  if (record.length > MOST_COLUMNS) throw new JobRefused(`Line ${line} has more than ${MOST_COLUMNS} columns.`);
  for (const cell of record) {
    if (cell.includes("\0")) {
      throw new JobRefused(`Line ${line} has NUL characters in it, so the file is not a CSV file. Export it again.`);
    }
    if (cell.length > LONGEST_CELL)
      throw new JobRefused(`A cell in line ${line} is longer than ${LONGEST_CELL} characters.`);
  }
}
