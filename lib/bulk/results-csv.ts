import { Readable } from "node:stream";
import { stringify } from "csv-stringify";
import type { Database } from "#lib/db/client.ts";
import { defuse } from "#lib/utils/defuse.ts";
import { listItems } from "./progress.ts";

const PAGE = 500;

/** What became of each person of a job, as a CSV stream with a heading, in the list's order. */
export function resultsCsv(database: Database, jobId: string): ReadableStream<Uint8Array> {
  async function* rows() {
    let after: number | null = 0;
    while (after !== null) {
      const page = await listItems(database, jobId, { state: [], after, limit: PAGE });
      for (const item of page.rows) {
        yield {
          row: item.position,
          given: defuse(item.given),
          okta_id: item.targetId ?? "",
          person: defuse(item.targetLabel ?? ""),
          status_before: item.statusBefore ?? "",
          result: item.state,
          explanation: defuse(item.explanation ?? ""),
          okta_error: item.errorCode ?? "",
          okta_request_id: item.oktaRequestId ?? "",
          at: item.updatedAt,
        };
      }
      after = page.after;
    }
  }
  // The mark makes Excel read it as UTF-8.
  const text = Readable.from(rows()).pipe(stringify({ header: true, bom: true }));
  return Readable.toWeb(text) as ReadableStream<Uint8Array>;
}
