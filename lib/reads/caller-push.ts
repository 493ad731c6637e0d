import { z } from "zod";
import { AccessRefused } from "#lib/auth/access-refused.ts";
import { lookAtPush } from "#lib/callers/look.ts";
import { toView } from "#lib/callers/view.ts";
import { runtime } from "#lib/runtime.ts";
import type { CallerPushView } from "#lib/schemas/caller-push.ts";
import { defineRead } from "./read.ts";

/**
 * What has become of a push, for its sender. The console looks by its own rights: what it builds on must not hang on
 * what the sender may see.
 */
export const callerPush = defineRead({
  asks: ["factor.pushResult"],
  params: z.object({ pushId: z.uuid() }),
  run: async ({ pushId }, { actor }): Promise<CallerPushView> => {
    const { database, consoleOkta: okta, trail } = runtime();
    const push = await database.callerPush.findUnique({ where: { id: pushId } });
    if (push?.agentId !== actor.id) {
      throw new AccessRefused(
        404,
        "Push not found.",
        "Only the sender of a push can follow it; the audit trail shows its result to everyone.",
        "Send one yourself from the person’s page.",
      );
    }
    return toView(await lookAtPush({ database, okta, trail }, push));
  },
});
