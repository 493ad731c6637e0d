import { expect, test } from "vitest";
import type { Database } from "#lib/db/client.ts";
import type { BulkItem } from "#lib/db/generated/client.ts";
import { resultsCsv } from "./results-csv.ts";

const ROWS = 100_000;
/** What may have been read and not been handed on: a few pages, however long the job is. */
const MOST_AHEAD = 3_000;

const step = { operation: "user.suspend", input: {}, about: null, changes: [], undo: null };
const at = new Date().toISOString();
const result = { state: "DONE", explanation: "Suspended.", errorCode: null, oktaRequestId: "r", at, undo: null };

function itemAt(position: number): BulkItem {
  return {
    ...{ id: BigInt(position), jobId: "j", position, given: `ann${position}@example.com`, cells: null, planned: true },
    ...{ targetId: `00u${position}`, targetLabel: `Ann ${position}`, statusBefore: "ACTIVE", leftOver: null },
    ...{ steps: [step], results: { 0: result }, state: "DONE", explanation: "Suspended.", errorCode: null },
    ...{ oktaRequestId: "r", intentSeq: 1n, attempts: 0, epoch: 1, leasedBy: null, leaseUntil: null, notBefore: null },
    updatedAt: new Date(),
  };
}

test("the results of 100,000 people are a stream: no more is read than what is about to be sent", async () => {
  let read = 0;
  const findMany = async ({ where, take }: { where: { position: { gt: number } }; take: number }) => {
    const after = where.position.gt;
    read = Math.min(ROWS, after + take);
    return Array.from({ length: read - after }, (_, index) => itemAt(after + index + 1));
  };
  const database = { bulkItem: { findMany } } as unknown as Database;
  let lines = 0;
  let ahead = 0;
  for await (const chunk of resultsCsv(database, "j")) {
    ahead = Math.max(ahead, read - lines);
    lines += Buffer.from(chunk).toString("latin1").split("\n").length - 1;
  }
  expect(lines).toBe(ROWS + 1);
  expect(ahead).toBeLessThan(MOST_AHEAD);
}, 120_000);
