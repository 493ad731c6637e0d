import type { BulkItem, BulkJob } from "#lib/db/generated/client.ts";
import type { Database } from "#lib/db/client.ts";
import type { PerformContext } from "#lib/operations/context.ts";
import { perform } from "#lib/operations/perform.ts";
import { OperationIdSchema } from "#lib/schemas/operation.ts";
import type { Outcome } from "#lib/schemas/outcome.ts";
import { LeaseLost, type ItemEnd, type Ledger } from "./ledger.ts";
import { openIntents, recordedSuccess, settleIntents } from "./open-intents.ts";

/** Tries after an answer that settles nothing; then a person has to look. */
const MOST_ATTEMPTS = 4;
const RETRY_AFTER_MS = 5_000;

export type ItemContext = PerformContext & { database: Database; ledger: Ledger };

/** What an item's run means for its job. */
export type ItemVerdict = { pause: string | null };

const GO_ON: ItemVerdict = { pause: null };

/** Carries out one claimed item through `perform`, and writes down what became of it. */
export async function runItem(context: ItemContext, job: BulkJob, item: BulkItem): Promise<ItemVerdict> {
  const { database, ledger } = context;
  const recorded = await recordedSuccess(database, item);
  if (recorded) {
    const explanation = "Done; the worker that did it stopped before it could say more.";
    await ledger.finish(item, { state: "DONE", explanation, oktaRequestId: recorded.oktaRequestId });
    return GO_ON;
  }
  // Nobody had it before, so nothing can have been left open.
  const open = item.epoch > 1 ? await openIntents(database, item) : [];
  let outcome: Outcome;
  try {
    outcome = await perform(context, {
      operation: OperationIdSchema.parse(job.operation),
      input: { ...(job.input as object), userId: item.targetId },
      justification: { reason: job.reason ?? undefined },
      onIntent: (seq) => ledger.intend(item, seq),
    });
  } catch (error) {
    // Whoever has the item now sees it through.
    if (error instanceof LeaseLost) return GO_ON;
    throw error;
  }
  await settleEarlier(context, open, outcome);
  return await note(ledger, item, outcome, open.length > 0);
}

async function settleEarlier(
  { database, trail }: ItemContext,
  open: readonly bigint[],
  outcome: Outcome,
): Promise<void> {
  if (open.length === 0) return;
  if (outcome.kind === "already") {
    await settleIntents(
      database,
      trail,
      open,
      "success",
      "No answer was seen, but the change had taken effect when looked at again.",
    );
  } else if (outcome.kind === "done") {
    const why = `Had not taken effect when looked at again; sent anew as entry ${outcome.auditSeq}.`;
    await settleIntents(database, trail, open, "failure", why);
  }
}

async function note(ledger: Ledger, item: BulkItem, outcome: Outcome, settled: boolean): Promise<ItemVerdict> {
  const finish = (end: ItemEnd) => ledger.finish(item, end);
  switch (outcome.kind) {
    case "done":
      await finish({ state: "DONE", explanation: outcome.message, oktaRequestId: outcome.oktaRequestId });
      return GO_ON;
    case "already":
      await finish({ state: settled ? "SETTLED" : "SKIPPED", explanation: outcome.message });
      return GO_ON;
    case "refused":
      await finish({ state: "SKIPPED", explanation: outcome.problem.title, errorCode: outcome.problem.code });
      return GO_ON;
    case "step-up":
      await finish({ state: "PENDING" });
      return { pause: outcome.problem.title };
    case "unknown":
      await again(finish, item, outcome, "UNKNOWN");
      return GO_ON;
    case "failed":
      return await failed(finish, item, outcome);
  }
}

type Finish = (end: ItemEnd) => Promise<void>;

async function failed(finish: Finish, item: BulkItem, outcome: Outcome & { kind: "failed" }): Promise<ItemVerdict> {
  const { problem, retryAt } = outcome;
  if (retryAt) {
    // A refusal by rate limit is no attempt: nothing was tried.
    await finish({ state: "PENDING", notBefore: new Date(retryAt) });
    return GO_ON;
  }
  if (problem.code === "E0000011" || problem.code === "E0000006" || problem.code === "E0000004") {
    // The credential is at fault, not the person: the rest of the list would only burn.
    await finish({ state: "PENDING" });
    return { pause: [problem.title, problem.remedy].join(" ") };
  }
  if (problem.code === null) await again(finish, item, outcome, "PENDING");
  else {
    const explanation = [problem.title, ...problem.causes].join(" ");
    await finish({ state: "FAILED", explanation, errorCode: problem.code, oktaRequestId: problem.requestId });
  }
  return GO_ON;
}

async function again(
  finish: Finish,
  item: BulkItem,
  outcome: Outcome & { problem: { title: string } },
  state: "PENDING" | "UNKNOWN",
) {
  const attempts = item.attempts + 1;
  const last = attempts >= MOST_ATTEMPTS;
  const gaveUp = state === "UNKNOWN" ? "NEEDS_REVIEW" : "FAILED";
  await finish({
    state: last ? gaveUp : state,
    attempts,
    explanation: outcome.problem.title,
    notBefore: last ? null : new Date(Date.now() + RETRY_AFTER_MS * attempts),
  });
}
