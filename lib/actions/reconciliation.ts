"use server";

import { allowed } from "#lib/auth/allowed.ts";
import { problemOf } from "#lib/auth/problem-of.ts";
import { acknowledge, MAY_ACKNOWLEDGE } from "#lib/reconcile/acknowledge.ts";
import { runtime } from "#lib/runtime.ts";
import type { Problem } from "#lib/schemas/problem.ts";
import { AcknowledgeSchema } from "#lib/schemas/reconcile.ts";

/** Notes what someone found out about alarms. Nothing is changed at Okta. */
export async function acknowledgeAlarm(input: {
  uuids: string[];
  note: string;
}): Promise<{ ok: true } | { ok: false; problem: Problem }> {
  try {
    const actor = await allowed({
      action: "reconcile.acknowledge",
      ...MAY_ACKNOWLEDGE,
      refusal: [
        "Only admins and owners can review alarms.",
        "Nothing was saved.",
        "Tell an admin what you know about it.",
      ],
    });
    const { database, trail } = runtime();
    await acknowledge(database, trail, actor, AcknowledgeSchema.parse(input));
    return { ok: true };
  } catch (error) {
    return { ok: false, problem: problemOf(error).problem };
  }
}
