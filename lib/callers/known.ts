import { z } from "zod";
import type { Database } from "#lib/db/client.ts";
import type { Callers } from "#lib/operations/perform/context.ts";

/** What this database knows of pushes, as `perform` asks for it. */
export function createCallers(database: Database): Callers {
  return {
    async approvedPush(id) {
      if (!z.uuid().safeParse(id).success) return null;
      const push = await database.callerPush.findUnique({ where: { id } });
      if (push?.state !== "APPROVED" || push.answeredAt === null || push.answerSeq === null) return null;
      const { agentId, personId, factorLabel, answeredAt, answerSeq } = push;
      return { agentId, personId, factor: factorLabel, approvedAt: answeredAt, seq: Number(answerSeq) };
    },
    async rejectedSince(personId, since) {
      const rejected = await database.callerPush.findFirst({
        where: { personId, state: "REJECTED", answeredAt: { gte: since } },
        orderBy: { answeredAt: "desc" },
        select: { answeredAt: true },
      });
      return rejected?.answeredAt ?? null;
    },
  };
}
