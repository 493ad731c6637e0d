import { z } from "zod";
import type { Database } from "#lib/db/client.ts";
import type { BulkItem } from "#lib/db/generated/client.ts";
import {
  ItemStateSchema,
  type JobItem,
  type JobItemsPage,
  type JobItemsQuery,
  type JobStep,
} from "#lib/schemas/bulk.ts";
import { OPERATION_TITLES } from "#lib/schemas/vocabulary/operations.ts";
import { stepsOf } from "./steps.ts";

/** A page of a job's targets, in the list's order. */
export async function listItems(database: Database, jobId: string, query: JobItemsQuery): Promise<JobItemsPage> {
  const rows = await database.bulkItem.findMany({
    where: {
      jobId,
      position: { gt: query.after },
      ...(query.state.length > 0 ? { state: { in: query.state } } : {}),
      ...(query.error === "" ? {} : { errorCode: query.error }),
      ...(query.q === ""
        ? {}
        : {
            OR: [
              { given: { contains: query.q, mode: "insensitive" } },
              { targetLabel: { contains: query.q, mode: "insensitive" } },
            ],
          }),
    },
    orderBy: { position: "asc" },
    take: query.limit + 1,
  });
  const page = rows.slice(0, query.limit);
  return {
    rows: page.map(describeItem),
    after: rows.length > query.limit ? (page.at(-1)?.position ?? null) : null,
  };
}

const LeftOver = z.array(z.string()).nullable();

function describeItem(row: BulkItem): JobItem {
  return {
    position: row.position,
    given: row.given,
    targetId: row.targetId,
    targetLabel: row.targetLabel,
    statusBefore: row.statusBefore,
    state: ItemStateSchema.parse(row.state),
    explanation: row.explanation,
    errorCode: row.errorCode,
    oktaRequestId: row.oktaRequestId,
    updatedAt: row.updatedAt.toISOString(),
    steps: describeSteps(row),
    left: LeftOver.parse(row.leftOver),
  };
}

function describeSteps(row: BulkItem): JobStep[] {
  const { steps, results } = stepsOf(row);
  return steps.map(({ operation, about, changes, undo }, number) => {
    const result = results[number];
    return {
      operation,
      title: OPERATION_TITLES[operation],
      about,
      changes,
      undoable: (result ? result.undo : undo) !== null,
      result: result
        ? {
            state: result.state,
            explanation: result.explanation,
            errorCode: result.errorCode,
            oktaRequestId: result.oktaRequestId,
            at: result.at,
          }
        : null,
    };
  });
}
