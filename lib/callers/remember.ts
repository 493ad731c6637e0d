import { randomUUID } from "node:crypto";
import type { Database } from "#lib/db/client.ts";
import type { CallerPush } from "#lib/db/generated/client.ts";
import type { SentPush } from "#lib/services/factors/send-push.ts";

/** Okta gives a push five minutes where it does not say how long. */
const LIFETIME_MS = 5 * 60_000;

/**
 * Keeps a push that has been sent, so that its answer can be asked for. Who it was sent to is what the trail's intent
 * says.
 * @throws a database error
 */
export async function rememberPush(
  database: Database,
  { agentId, intentSeq, push }: { agentId: string; intentSeq: number; push: SentPush },
): Promise<CallerPush> {
  const intent = await database.auditEntry.findUniqueOrThrow({ where: { seq: BigInt(intentSeq) } });
  return await database.callerPush.create({
    data: {
      id: randomUUID(),
      agentId,
      personId: intent.targetId ?? "",
      personLabel: intent.targetLabel ?? "",
      factorId: intent.relatedId ?? "",
      factorLabel: intent.relatedLabel ?? "",
      transactionId: push.transactionId,
      intentSeq: intent.seq,
      expiresAt: push.expiresAt ? new Date(push.expiresAt) : new Date(Date.now() + LIFETIME_MS),
    },
  });
}
