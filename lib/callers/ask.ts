import type { z } from "zod";
import type { Database } from "#lib/db/client.ts";
import type { PerformContext } from "#lib/operations/perform/context.ts";
import { perform } from "#lib/operations/perform/perform.ts";
import type { PersonActor } from "#lib/schemas/actor.ts";
import type { AskCallerReply, AskCallerSchema } from "#lib/schemas/caller-push.ts";
import type { SentPush } from "#lib/services/factors/send-push.ts";
import { rememberPush } from "./remember.ts";
import { toView } from "./view.ts";

/**
 * Sends a push to someone's phone, and keeps where to ask for its answer.
 * @throws a database error when it was sent but could not be kept: then it verifies nobody
 */
export async function askCaller(
  context: PerformContext & { actor: PersonActor; database: Database },
  { userId, factorId, withNumber, reason }: z.output<typeof AskCallerSchema>,
): Promise<AskCallerReply> {
  const { actor, database } = context;
  const outcome = await perform(context, {
    operation: "factor.challenge",
    input: { userId, factorId, withNumber },
    justification: reason ? { reason } : {},
  });
  if (outcome.kind !== "done") return { ok: false, outcome };
  const push = outcome.answer as SentPush;
  const kept = await rememberPush(database, { agentId: actor.id, intentSeq: outcome.auditSeq, push });
  return { ok: true, push: toView(kept), number: push.number };
}
