import { OktaError } from "#lib/okta/error.ts";
import type { BulkItem, BulkJob } from "#lib/db/generated/client.ts";
import type { StepState } from "#lib/schemas/vocabulary/bulk.ts";
import { log } from "#lib/utils/log.ts";
import type { ItemEnd } from "../ledger.ts";
import type { ItemContext, StepRun } from "./context.ts";
import { endOf, stepsOf, type StepResult, type StepResults } from "../steps.ts";
import { jobKindOf } from "../kinds/registry.ts";

/** Tries after an answer that settles nothing; then a person has to look. */
const MOST_ATTEMPTS = 4;
const RETRY_AFTER_MS = 5_000;

/** How a step ended, in short. */
export type StepEnd = { state: StepState; explanation: string } & Partial<
  Pick<StepResult, "errorCode" | "oktaRequestId" | "undo">
> & { createdId?: string | null };

/** Writes down how a step ended. With the last one the item ends; before that it waits for its next turn. */
export async function endStep(context: ItemContext, run: StepRun, end: StepEnd): Promise<void> {
  const { item, index } = run;
  const { createdId, ...result } = end;
  const { steps, results } = stepsOf(item);
  const at = new Date().toISOString();
  const all: StepResults = {
    ...results,
    [index]: { errorCode: null, oktaRequestId: null, undo: null, ...result, at },
  };
  const targetId = item.targetId ?? createdId ?? null;
  // Nothing can be done to someone who was not created.
  if (targetId === null) {
    for (const number of steps.keys()) {
      all[number] ??= { ...blank(at), explanation: "Not done, because the person was not created." };
    }
  }
  const data = { results: all, attempts: 0, ...(createdId ? { targetId: createdId } : {}) };
  if (steps.some((_, number) => all[number] === undefined)) {
    await context.ledger.finish(item, { ...data, state: "PENDING", answered: true });
    return;
  }
  await endItem(context, run.job, { ...item, targetId }, all, data);
}

/** Ends an item all of whose steps have their result. */
export async function endItem(
  context: ItemContext,
  job: BulkJob,
  item: BulkItem,
  results: StepResults,
  data: Partial<ItemEnd> = {},
): Promise<void> {
  const leftOver = item.targetId && (await whatIsLeft(context, job, item.targetId));
  const all = Object.values(results);
  await context.ledger.finish(item, {
    ...data,
    ...(leftOver ? { leftOver } : {}),
    state: endOf(results),
    explanation: explain(results),
    errorCode: all.find(({ errorCode }) => errorCode)?.errorCode ?? null,
    oktaRequestId: all.at(-1)?.oktaRequestId ?? null,
  });
}

function blank(at: string): StepResult {
  return { state: "SKIPPED", explanation: null, errorCode: null, oktaRequestId: null, at, undo: null };
}

/** Of several steps only what did not simply work is told; the steps themselves have the rest. */
function explain(results: StepResults): string | null {
  const all = Object.values(results);
  const notified = all.filter(({ state }) => all.length === 1 || state === "FAILED" || state === "NEEDS_REVIEW");
  return notified.map(({ explanation }) => explanation).join(" ") || null;
}

/** A look at what is left that fails does not make undone what was done: it says so in its place. */
async function whatIsLeft(context: ItemContext, job: BulkJob, userId: string): Promise<string[] | null> {
  const { left } = jobKindOf(job);
  if (!left) return null;
  try {
    return await left(context.okta, userId);
  } catch (error) {
    if (!(error instanceof OktaError)) throw error;
    log.error("What is left of a person could not be looked at.", { job: job.id, error });
    return [`What is left could not be read: ${error.problem.title}`];
  }
}

/** Puts a step off, longer each time; after the last try it fails, or a person has to look. */
export async function tryAgain(
  context: ItemContext,
  run: StepRun,
  state: "PENDING" | "UNKNOWN",
  explanation: string,
): Promise<void> {
  const attempts = run.item.attempts + 1;
  if (attempts >= MOST_ATTEMPTS) {
    await endStep(context, run, { state: state === "UNKNOWN" ? "NEEDS_REVIEW" : "FAILED", explanation });
    return;
  }
  const notBefore = new Date(Date.now() + RETRY_AFTER_MS * attempts);
  const end: ItemEnd = { state, attempts, explanation, notBefore, ...(state === "PENDING" ? { answered: true } : {}) };
  await context.ledger.finish(run.item, end);
}
