import { isOfCredential } from "#lib/okta/error-messages.ts";
import type { Outcome } from "#lib/schemas/outcome.ts";
import { withCauses } from "../with-causes.ts";
import type { ItemContext, ItemVerdict, StepRun } from "./context.ts";
import { endStep, tryAgain } from "./end-step.ts";

const GO_ON: ItemVerdict = { pause: null };

/** Writes down how `perform` ended for a step. @param settled an earlier call of it had got no usable answer */
export async function noteOutcome(
  context: ItemContext,
  run: StepRun,
  outcome: Outcome,
  settled: boolean,
): Promise<ItemVerdict> {
  switch (outcome.kind) {
    case "done": {
      const { message: explanation, oktaRequestId, undo, created } = outcome;
      const createdId = run.item.targetId === null ? created?.id : null;
      await endStep(context, run, { state: "DONE", explanation, oktaRequestId, undo, createdId });
      return GO_ON;
    }
    case "already":
      await endStep(context, run, {
        state: settled ? "SETTLED" : "SKIPPED",
        explanation: outcome.message,
        undo: settled ? run.undo : null,
      });
      return GO_ON;
    case "refused":
      // Okta may still be busy with the call that got no answer: what it makes of it shows a little later.
      if (settled) await tryAgain(context, run, "UNKNOWN", outcome.problem.title);
      else await endStep(context, run, { state: "SKIPPED", ...messageOf(outcome) });
      return GO_ON;
    case "approval":
      await endStep(context, run, { state: "SKIPPED", ...messageOf(outcome) });
      return GO_ON;
    case "step-up":
      await context.ledger.finish(run.item, { state: "PENDING" });
      return { pause: outcome.problem.title };
    case "unknown":
      await tryAgain(context, run, "UNKNOWN", outcome.problem.title);
      return GO_ON;
    case "failed":
      return await failed(context, run, outcome, settled);
  }
}

function messageOf({ problem }: { problem: { title: string; causes: string[]; code: string | null } }) {
  return { explanation: withCauses(problem), errorCode: problem.code };
}

async function failed(
  context: ItemContext,
  run: StepRun,
  outcome: Outcome & { kind: "failed" },
  settled: boolean,
): Promise<ItemVerdict> {
  const { problem, retryAt } = outcome;
  // What this call came to is known; an earlier one may still have to be found out about.
  const later = settled ? ({ state: "UNKNOWN" } as const) : ({ state: "PENDING", answered: true } as const);
  if (retryAt) {
    // What Okta's limit or the trail does not take now is no attempt: nothing was tried.
    await context.ledger.finish(run.item, { ...later, notBefore: new Date(retryAt), explanation: problem.title });
    return GO_ON;
  }
  if (isOfCredential(problem.code)) {
    // The credential is at fault, not the person: the rest of the list would only burn.
    await context.ledger.finish(run.item, later);
    return { pause: [problem.title, problem.remedy].join(" ") };
  }
  if (problem.code === null) await tryAgain(context, run, later.state, problem.title);
  else await endStep(context, run, { state: "FAILED", ...messageOf(outcome), oktaRequestId: problem.requestId });
  return GO_ON;
}
