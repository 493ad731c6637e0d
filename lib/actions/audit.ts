"use server";

import { erasePerson } from "#lib/audit/erase.ts";
import { auditActor } from "#lib/audit/entry.ts";
import { allowed } from "#lib/auth/allowed.ts";
import { problemOf } from "#lib/auth/problem-of.ts";
import { STEP_UP } from "#lib/operations/words.ts";
import { STEP_UP_WITHIN_MS } from "#lib/policy/limits.ts";
import { runtime } from "#lib/runtime.ts";
import { SettleRequestSchema, type SettleRequest } from "#lib/schemas/audit-state.ts";
import { EraseRequestSchema, type EraseRequest } from "#lib/schemas/audit-search.ts";
import type { Problem } from "#lib/schemas/problem.ts";
import { decide, MAY_SETTLE } from "#lib/settle/decide.ts";

/** Says how something ended that nobody knows the outcome of. Nothing is changed at Okta. */
export async function settleIntent(request: SettleRequest): Promise<{ ok: true } | { ok: false; problem: Problem }> {
  try {
    const actor = await allowed({
      action: "audit.settle",
      ...MAY_SETTLE,
      refusal: [
        "Only admins and owners say how an intent ended.",
        "Nothing was noted.",
        "Tell an admin what you know about it.",
      ],
    });
    const { database, trail } = runtime();
    await decide(database, trail, actor, SettleRequestSchema.parse(request));
    return { ok: true };
  } catch (error) {
    return { ok: false, problem: problemOf(error).problem };
  }
}

/** Erases from the trail what names a person, and records that. It cannot be taken back. */
export async function eraseFromTrail(
  request: EraseRequest,
): Promise<{ ok: true; entries: number } | { ok: false; problem: Problem }> {
  try {
    const actor = await allowed({
      action: "audit.erase",
      roles: ["owner"],
      refusal: ["Only owners erase.", "Nothing was erased.", "Ask an owner."],
    });
    if (Date.now() - actor.authenticatedAt.getTime() > STEP_UP_WITHIN_MS) return { ok: false, problem: STEP_UP };
    const { personId, reason } = EraseRequestSchema.parse(request);
    const { database, trail } = runtime();
    const entries = await erasePerson(database, trail, { actor: auditActor(actor), personId, reason });
    return { ok: true, entries };
  } catch (error) {
    return { ok: false, problem: problemOf(error).problem };
  }
}
