import { Readable } from "node:stream";
import { stringify } from "csv-stringify";
import { auditActor } from "#lib/audit/entry.ts";
import type { Json } from "#lib/audit/entry.ts";
import { problemOf } from "#lib/auth/problem-of.ts";
import { runtime } from "#lib/runtime.ts";
import type { Actor } from "#lib/schemas/actor.ts";
import { defuse } from "#lib/utils/defuse.ts";

/** A column of a file: its heading, and what a row has there. */
export type CsvColumn<Row> = {
  heading: string;
  of: (row: Row) => string | number | null;
  /** The list's column that it stands for; left out: it is always in the file. */
  shownAs?: string;
};

/** Those of the columns that show in a list which hides these. */
export function shownColumns<Row>(columns: readonly CsvColumn<Row>[], hidden: readonly string[]): CsvColumn<Row>[] {
  return columns.filter(({ shownAs }) => shownAs === undefined || !hidden.includes(shownAs));
}

type Download<Row> = {
  /** What is listed, as the file and the trail name it: "people". */
  what: string;
  filter: { [name: string]: Json };
  columns: readonly CsvColumn<Row>[];
  rows: AsyncIterable<Row>;
};

/**
 * A list as a CSV stream, every row of it however many pages Okta makes of them; that somebody took it is recorded first.
 * When reading breaks off, so does the download: a file that is not whole never looks as if it were.
 * @throws AuditUnavailable, and then nothing is handed out
 */
export async function downloadCsv<Row>(actor: Actor, download: Download<Row>): Promise<ReadableStream<Uint8Array>> {
  const { what, filter, columns, rows } = download;
  await runtime().trail.append({
    kind: "event",
    action: "list.export",
    result: "success",
    actor: auditActor(actor),
    detail: { list: what, columns: columns.map(({ heading }) => heading), filter },
  });
  async function* lines() {
    for await (const row of rows) yield columns.map(({ of }) => defuse(String(of(row) ?? "")));
  }
  // The mark makes Excel read it as UTF-8.
  const text = stringify({ header: true, bom: true, columns: columns.map(({ heading }) => heading) });
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

/** Answers a GET with a CSV file, or with a `Problem` and the fitting status. @param name the file's, without its ending */
export async function respondCsv(name: string, file: () => Promise<ReadableStream<Uint8Array>>): Promise<Response> {
  try {
    const headers = {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${name}-${new Date().toISOString().slice(0, 10)}.csv"`,
      "cache-control": "private, no-store",
    };
    return new Response(await file(), { headers });
  } catch (error) {
    const { status, problem } = problemOf(error);
    return Response.json(problem, { status });
  }
}
