import type { BulkItem } from "#lib/db/generated/client.ts";
import type { Database } from "#lib/db/client.ts";
import type { ItemState } from "#lib/schemas/vocabulary/bulk.ts";
import { gather } from "#lib/utils/gather.ts";
import { toJson } from "./json.ts";
import type { StepResults } from "./steps.ts";
import { LEASE_SECONDS } from "./claim.ts";
import { BATCHED_WRITES } from "./batched-writes.ts";

/** Items written in one statement at most. */
const MOST_AT_ONCE = 200;

/** The item is another worker's by now. */
export class LeaseLost extends Error {
  constructor(itemId: bigint) {
    super(`The lease of item ${itemId} ran out and another worker has it.`);
    this.name = "LeaseLost";
  }
}

/** Which claim of which item: a worker whose claim was followed by another's is refused. */
type Claim = Pick<BulkItem, "id" | "epoch">;

/** What became of an item. What is left out is emptied, but for attempts, results and the target's id. */
export type ItemEnd = { state: ItemState } & Partial<
  Pick<BulkItem, "explanation" | "errorCode" | "oktaRequestId" | "notBefore" | "attempts" | "targetId">
> & {
    /** All results so far; what is left out stays as it is. */
    results?: StepResults;
    /** What became of the intent is known, so that there is nothing left of it to find out. */
    answered?: true;
    /** What is left of a person after all steps, in words. */
    leftOver?: string[];
  };

/** Writes down how items go on. Items that go on at the same time share a statement. */
export type Ledger = {
  /** Notes that the intent is recorded and Okta is about to be called. @throws LeaseLost, and then it must not be */
  intend(item: Claim, intentSeq: number): Promise<void>;
  /** Writes down what became of an item, unless another worker has it by now. */
  finish(item: Claim, end: ItemEnd): Promise<void>;
};

/** The ledger of a database, for one worker. */
export function createLedger(database: Database): Ledger {
  const intend = gather({ most: MOST_AT_ONCE }, (marks: { item: Claim; intentSeq: number }[]) =>
    writeIntents(database, marks),
  );
  const finish = gather(BATCHED_WRITES, (ends: { item: Claim; end: ItemEnd }[]) => writeEnds(database, ends));
  return {
    async intend(item, intentSeq) {
      if (!(await intend({ item, intentSeq }))) throw new LeaseLost(item.id);
    },
    finish: (item, end) => finish({ item, end }),
  };
}

/** @returns for each whether it was still the worker's own */
async function writeIntents(database: Database, marks: { item: Claim; intentSeq: number }[]): Promise<boolean[]> {
  const rows = JSON.stringify(marks.map(({ item, intentSeq }) => ({ ...claimOf(item), seq: intentSeq })));
  const marked = await database.$queryRaw<{ id: bigint }[]>`
    UPDATE bulk_item AS item SET state = 'INTENT', intent_seq = mark.seq, updated_at = now(),
      lease_until = now() + make_interval(secs => ${LEASE_SECONDS})
    FROM json_to_recordset(${rows}::json) AS mark(id bigint, epoch int, seq bigint)
    WHERE item.id = mark.id AND item.epoch = mark.epoch AND item.state = 'LEASED'
    RETURNING item.id`;
  const own = new Set(marked.map(({ id }) => id));
  return marks.map(({ item }) => own.has(item.id));
}

async function writeEnds(database: Database, ends: { item: Claim; end: ItemEnd }[]): Promise<void[]> {
  const rows = toJson(ends.map(({ item, end }) => ({ ...end, ...claimOf(item) })));
  await database.$executeRaw`
    UPDATE bulk_item AS item SET
      state = done.state, explanation = done.explanation, error_code = done."errorCode",
      okta_request_id = done."oktaRequestId", not_before = done."notBefore",
      attempts = COALESCE(done.attempts, item.attempts), results = COALESCE(done.results, item.results),
      intent_seq = CASE WHEN done.answered THEN NULL ELSE item.intent_seq END,
      left_over = COALESCE(done."leftOver", item.left_over), target_id = COALESCE(done."targetId", item.target_id),
      leased_by = NULL, lease_until = NULL, updated_at = now()
    FROM jsonb_to_recordset(${rows}::jsonb) AS done(id bigint, epoch int, state text, explanation text,
      "errorCode" text, "oktaRequestId" text, "notBefore" timestamptz, attempts int, results jsonb, "leftOver" jsonb, answered boolean,
      "targetId" text)
    WHERE item.id = done.id AND item.epoch = done.epoch`;
  return ends.map(() => undefined);
}

function claimOf({ id, epoch }: Claim): { id: string; epoch: number } {
  return { id: id.toString(), epoch };
}
