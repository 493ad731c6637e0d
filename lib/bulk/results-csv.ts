import { Readable } from "node:stream";
import { stringify } from "csv-stringify";
import type { Database } from "#lib/db/client.ts";
import { JobItemsQuerySchema, type JobItem, type JobStep } from "#lib/schemas/bulk.ts";
import { defuse } from "#lib/utils/defuse.ts";
import { listItems } from "./items.ts";

const PAGE = 500;

/** A line for an item, or one for each of its steps where it has several. */
function linesOf(item: JobItem) {
  const about = {
    row: item.position,
    given: defuse(item.given),
    okta_id: item.targetId ?? "",
    target: defuse(item.targetLabel ?? ""),
    status_before: item.statusBefore ?? "",
  };
  const left = defuse(item.left?.join(" ") ?? "");
  if (item.steps.length < 2) {
    const [step] = item.steps;
    return [
      {
        ...about,
        step: step ? step.title : "",
        about: defuse(step?.about ?? ""),
        changes: defuse(wordsOf(step?.changes ?? [])),
        result: item.state,
        explanation: defuse(item.explanation ?? ""),
        okta_error: item.errorCode ?? "",
        okta_request_id: item.oktaRequestId ?? "",
        at: item.updatedAt,
        left,
      },
    ];
  }
  return item.steps.map((step) => ({
    ...about,
    step: step.title,
    about: defuse(step.about ?? ""),
    changes: defuse(wordsOf(step.changes)),
    result: step.result?.state ?? item.state,
    explanation: defuse(step.result?.explanation ?? ""),
    okta_error: step.result?.errorCode ?? "",
    okta_request_id: step.result?.oktaRequestId ?? "",
    at: step.result?.at ?? item.updatedAt,
    left,
  }));
}

function wordsOf(changes: JobStep["changes"]): string {
  return changes.map(({ field, from, to }) => `${field}: ${from ?? "–"} → ${to ?? "–"}`).join("; ");
}

/** What became of each target of a job, as a CSV stream with a heading, in the list's order. */
export function resultsCsv(database: Database, jobId: string): ReadableStream<Uint8Array> {
  async function* rows() {
    let after: number | null = 0;
    while (after !== null) {
      const page = await listItems(database, jobId, JobItemsQuerySchema.parse({ after, limit: PAGE }));
      for (const item of page.rows) {
        yield* linesOf(item);
      }
      after = page.after;
    }
  }
  // The mark makes Excel read it as UTF-8.
  const text = Readable.from(rows()).pipe(stringify({ header: true, bom: true }));
  return Readable.toWeb(text) as ReadableStream<Uint8Array>;
}
