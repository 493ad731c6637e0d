import { z } from "zod";
import { AccessRefused, signedIn } from "#lib/auth/signed-in.ts";
import { lookAtPush } from "#lib/callers/look.ts";
import { toView } from "#lib/callers/view.ts";
import { runtime } from "#lib/runtime.ts";
import type { CallerPushView } from "#lib/schemas/caller-push.ts";

/**
 * What has become of a push, for whoever sent it. The console looks by its own rights: what it builds on must not hang on
 * what the sender may see.
 * @throws AccessRefused for somebody else's or none; ZodError when it is no id; OktaError; AuditUnavailable
 */
export async function callerPush(id: string): Promise<CallerPushView> {
  const actor = await signedIn();
  const { database, consoleOkta: okta, trail } = runtime();
  const push = await database.callerPush.findUnique({ where: { id: z.uuid().parse(id) } });
  if (push?.agentId !== actor.id) {
    throw new AccessRefused(
      404,
      "There is no such push of yours.",
      "Only whoever sent a push can follow it; the audit trail tells everybody what came of it.",
      "Send one yourself from the person’s page.",
    );
  }
  return toView(await lookAtPush({ database, okta, trail }, push));
}
