"use server";

import { AccessRefused } from "#lib/auth/access-refused.ts";
import { signedIn } from "#lib/auth/signed-in.ts";
import { problemOf } from "#lib/auth/problem-of.ts";
import { config } from "#lib/config/env.ts";
import { perform } from "#lib/operations/perform/perform.ts";
import { performContext } from "#lib/runtime.ts";
import type { Outcome } from "#lib/schemas/outcome.ts";
import { receiverHook } from "#lib/syslog/hooks/receiver.ts";

/**
 * Has Okta send its events here: makes an event hook with this console's address and secret, and has Okta verify it. The
 * secret goes from here to Okta and is shown to nobody.
 * @returns how the verification ended, or what kept the hook from being made
 */
export async function connectReceiver(): Promise<Outcome> {
  try {
    const context = performContext(await signedIn());
    const { url, hookSecret } = config();
    const made = await perform(context, { operation: "eventHook.create", input: receiverHook(url, hookSecret) });
    if (made.kind !== "done" || !made.created) return made;
    return await perform(context, { operation: "eventHook.verify", input: { hookId: made.created.id } });
  } catch (error) {
    const { problem } = problemOf(error);
    if (error instanceof AccessRefused && error.status === 401) return { kind: "step-up", problem };
    return { kind: "failed", problem, auditSeq: null, retryAt: null };
  }
}
