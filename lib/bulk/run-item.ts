import type { BulkItem, BulkJob } from "#lib/db/generated/client.ts";
import type { Change } from "#lib/operations/declarations/define.ts";
import { perform } from "#lib/operations/perform/perform.ts";
import { OPERATIONS } from "#lib/operations/declarations/registry.ts";
import type { Outcome } from "#lib/schemas/outcome.ts";
import { LeaseLost } from "./ledger.ts";
import { openIntents, recordedSuccess, settleIntents, type OpenIntent } from "./open-intents.ts";
import type { ItemContext, ItemVerdict, StepRun } from "./run/context.ts";
import { endItem, endStep, tryAgain } from "./run/end-step.ts";
import { noteOutcome } from "./run/note-outcome.ts";
import { drain } from "./run/drain.ts";
import { findTrace } from "./run/trace.ts";
import { nextStep, stepsOf } from "./steps.ts";

const GO_ON: ItemVerdict = { pause: null };

/** Carries out the next step of one claimed item through `perform`, and writes down what became of it. */
export async function runItem(context: ItemContext, job: BulkJob, item: BulkItem): Promise<ItemVerdict> {
  const { database } = context;
  const next = nextStep(item);
  if (!next) {
    // Its last step was written down, but not that it was the last.
    await endItem(context, job, item, stepsOf(item).results);
    return GO_ON;
  }
  const run: StepRun = { ...next, job, item };
  const { operation } = run.step;
  // Nobody had it before, so nothing can have been left open.
  const open = item.epoch > 1 ? await openIntents(database, item, operation, relatedId(run.input)) : [];
  const recorded = await recordedSuccess(database, item, operation);
  if (recorded) {
    const why = `Had not taken effect when checked again; sent again as entry ${item.intentSeq}.`;
    await settleIntents(
      database,
      context.trail,
      open.map(({ seq }) => seq),
      "failure",
      why,
    );
    const explanation = "Done; the worker stopped before it could record more.";
    const createdId = item.targetId ? null : recorded.targetId;
    const { oktaRequestId } = recorded;
    await endStep(context, run, { state: "DONE", explanation, oktaRequestId, createdId, undo: run.undo });
    return GO_ON;
  }
  const isOnce = OPERATIONS[operation].retry === "once";
  if (isOnce && !(await mayBeSent(context, run, open))) return GO_ON;
  const converging = isOnce ? [] : open;
  if (job.status === "CANCELLING") {
    await drain(context, run, converging);
    return GO_ON;
  }
  let outcome: Outcome;
  try {
    outcome = await perform(context, {
      operation,
      input: run.input,
      justification: { reason: job.reason ?? undefined },
      precondition: precondition(run),
      onIntent: (seq) => context.ledger.intend(item, seq),
    });
  } catch (error) {
    // The worker that has the item now finishes it.
    if (error instanceof LeaseLost) return GO_ON;
    throw error;
  }
  await settleEarlier(context, converging, outcome);
  return await noteOutcome(context, run, outcome, converging.length > 0);
}

/** What nobody could know beforehand of someone who was only created by an earlier step is not held against it. */
function precondition({ step, input }: StepRun): Change[] | undefined {
  return "userId" in input && !("userId" in step.input) ? undefined : step.changes;
}

/** The group or app of a step: one recipe may touch several for the same person. */
function relatedId({ groupId, appId }: Record<string, unknown>): string | null {
  const id = groupId ?? appId;
  return typeof id === "string" ? id : null;
}

/**
 * Whether something that must never be sent twice may be sent now. One that was on its way when its worker died, or got no
 * usable answer, is settled from what Okta shows, and given to a person when that shows nothing.
 */
async function mayBeSent(context: ItemContext, run: StepRun, open: readonly OpenIntent[]): Promise<boolean> {
  const { database, trail, consoleOkta } = context;
  const { item, step, input } = run;
  const [last] = open.filter(({ seq }) => seq === item.intentSeq);
  // The ledger is told of an intent before Okta is called: one that it does not know was never sent.
  const unsent = open.filter(({ seq }) => seq !== item.intentSeq).map(({ seq }) => seq);
  if (unsent.length > 0)
    await settleIntents(database, trail, unsent, "failure", "Its worker stopped before Okta was called.");
  if (!last) return true;
  const shown = await findTrace(consoleOkta, { operation: step.operation, input }, item.targetId, last.at);
  if (!shown) {
    await tryAgain(
      context,
      run,
      "UNKNOWN",
      "No usable answer was received, and Okta does not show yet whether it took effect.",
    );
    return false;
  }
  await settleIntents(database, trail, [last.seq], "success", shown.how);
  await endStep(context, run, { state: "SETTLED", explanation: shown.how, createdId: shown.createdId, undo: run.undo });
  return false;
}

async function settleEarlier(
  { database, trail }: ItemContext,
  open: readonly OpenIntent[],
  outcome: Outcome,
): Promise<void> {
  if (open.length === 0) return;
  const seqs = open.map(({ seq }) => seq);
  if (outcome.kind === "already") {
    const why = "No answer was received, but the change had taken effect when checked again.";
    await settleIntents(database, trail, seqs, "success", why);
  } else if (outcome.kind === "done") {
    const why = `Had not taken effect when checked again; sent again as entry ${outcome.auditSeq}.`;
    await settleIntents(database, trail, seqs, "failure", why);
  }
}
