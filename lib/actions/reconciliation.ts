"use server";

import { AccessRefused, signedIn } from "#lib/auth/signed-in.ts";
import { problemOf } from "#lib/auth/problem-of.ts";
import { mayPerform } from "#lib/policy/may.ts";
import { acknowledge, MAY_ACKNOWLEDGE } from "#lib/reconcile/acknowledge.ts";
import { runtime } from "#lib/runtime.ts";
import type { Problem } from "#lib/schemas/problem.ts";
import { AcknowledgeSchema } from "#lib/schemas/reconcile.ts";

/** Notes what somebody found out about an alarm. Nothing is changed at Okta. */
export async function acknowledgeAlarm(input: {
  uuid: string;
  note: string;
}): Promise<{ ok: true } | { ok: false; problem: Problem }> {
  try {
    const actor = await signedIn();
    if (!mayPerform(actor.role, MAY_ACKNOWLEDGE)) {
      throw new AccessRefused(
        403,
        "Only admins and owners look into alarms.",
        "Nothing was noted.",
        "Tell an admin what you know about it.",
      );
    }
    const { database, trail } = runtime();
    await acknowledge(database, trail, actor, AcknowledgeSchema.parse(input));
    return { ok: true };
  } catch (error) {
    return { ok: false, problem: problemOf(error).problem };
  }
}
