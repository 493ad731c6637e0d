import { hasTakenEffect } from "#lib/operations/perform/taken-effect.ts";
import { settleIntents, type OpenIntent } from "../open-intents.ts";
import type { ItemContext, StepRun } from "./context.ts";
import { endStep, tryAgain } from "./end-step.ts";

/**
 * Finds out about a step of a cancelled job that was begun, without sending anything: what took effect is settled, and
 * what was never begun is left as it is.
 * @param open its intents whose outcome is not known
 */
export async function drain(context: ItemContext, run: StepRun, open: readonly OpenIntent[]): Promise<void> {
  const { database, trail, consoleOkta, ledger } = context;
  const { item, step, input } = run;
  if (open.length === 0) {
    await ledger.finish(item, { state: "PENDING", answered: true });
    return;
  }
  if (!(await hasTakenEffect(consoleOkta, step.operation, input))) {
    const why =
      "No usable answer was received, and Okta does not show that it took effect. The job is cancelled, so it is not sent again.";
    await tryAgain(context, run, "UNKNOWN", why);
    return;
  }
  const explanation = "No answer was received, but the change had taken effect when checked again.";
  const seqs = open.map(({ seq }) => seq);
  await settleIntents(database, trail, seqs, "success", explanation);
  await endStep(context, run, { state: "SETTLED", explanation, undo: run.undo });
}
