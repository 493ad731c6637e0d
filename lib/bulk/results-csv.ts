import { Readable } from "node:stream";
import { stringify } from "csv-stringify";
import type { Database } from "#lib/db/client.ts";
import { JobItemsQuerySchema, type JobItem, type JobStep } from "#lib/schemas/bulk.ts";
import { escapeCsvFormula } from "#lib/utils/escape-csv-formula.ts";
import { listItems } from "./items.ts";

const PAGE = 500;

/** A line for an item, or one for each of its steps where it has several. */
function linesOf(item: JobItem) {
  const about = {
    row: item.position,
    given: escapeCsvFormula(item.given),
    okta_id: item.targetId ?? "",
    target: escapeCsvFormula(item.targetLabel ?? ""),
    status_before: item.statusBefore ?? "",
  };
  const left = escapeCsvFormula(item.left?.join(" ") ?? "");
  if (item.steps.length < 2) {
    const [step] = item.steps;
    return [
      {
        ...about,
        step: step ? step.title : "",
        about: escapeCsvFormula(step?.about ?? ""),
        changes: escapeCsvFormula(describeChanges(step?.changes ?? [])),
        result: item.state,
        explanation: escapeCsvFormula(item.explanation ?? ""),
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
    about: escapeCsvFormula(step.about ?? ""),
    changes: escapeCsvFormula(describeChanges(step.changes)),
    result: step.result?.state ?? item.state,
    explanation: escapeCsvFormula(step.result?.explanation ?? ""),
    okta_error: step.result?.errorCode ?? "",
    okta_request_id: step.result?.oktaRequestId ?? "",
    at: step.result?.at ?? item.updatedAt,
    left,
  }));
}

function describeChanges(changes: JobStep["changes"]): string {
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
