"use server";

import { problemOf } from "#lib/auth/problem-of.ts";
import { AccessRefused } from "#lib/auth/access-refused.ts";
import { signedIn } from "#lib/auth/signed-in.ts";
import { askCaller } from "#lib/callers/ask.ts";
import { performContext, runtime } from "#lib/runtime.ts";
import { AskCallerSchema, type AskCaller, type AskCallerReply } from "#lib/schemas/caller-push.ts";

/**
 * Sends a push to the phone of someone who is said to be calling. What they answer is followed by
 * `/api/caller-pushes/…`.
 * @returns the push and the number to tell them, or how the attempt ended, in words
 */
export async function sendCallerPush(request: AskCaller): Promise<AskCallerReply> {
  try {
    const actor = await signedIn();
    const { database } = runtime();
    return await askCaller({ ...performContext(actor), actor, database }, AskCallerSchema.parse(request));
  } catch (error) {
    const { problem } = problemOf(error);
    if (error instanceof AccessRefused && error.status === 401) {
      return { ok: false, outcome: { kind: "step-up", problem } };
    }
    return { ok: false, outcome: { kind: "failed", problem, auditSeq: null, retryAt: null } };
  }
}
