"use server";

import { AccessRefused, signedIn } from "#lib/auth/signed-in.ts";
import { problemOf } from "#lib/auth/problem-of.ts";
import { mayPerform } from "#lib/policy/may.ts";
import { runtime } from "#lib/runtime.ts";
import { SettleRequestSchema, type SettleRequest } from "#lib/schemas/audit-state.ts";
import type { Problem } from "#lib/schemas/problem.ts";
import { decide, MAY_SETTLE } from "#lib/settle/decide.ts";

/** Says how something ended that nobody knows the outcome of. Nothing is changed at Okta. */
export async function settleIntent(request: SettleRequest): Promise<{ ok: true } | { ok: false; problem: Problem }> {
  try {
    const actor = await signedIn();
    if (!mayPerform(actor.role, MAY_SETTLE)) {
      throw new AccessRefused(
        403,
        "Only admins and owners say how an intent ended.",
        "Nothing was noted.",
        "Tell an admin what you know about it.",
      );
    }
    const { database, trail } = runtime();
    await decide(database, trail, actor, SettleRequestSchema.parse(request));
    return { ok: true };
  } catch (error) {
    return { ok: false, problem: problemOf(error).problem };
  }
}
