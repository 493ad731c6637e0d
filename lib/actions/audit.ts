"use server";

import { erasePerson } from "#lib/audit/erase.ts";
import { auditActor } from "#lib/audit/entry.ts";
import { erasePushes } from "#lib/callers/follow.ts";
import { eraseFromApprovals } from "#lib/approvals/erase.ts";
import { SignInFirst } from "#lib/approvals/refused.ts";
import { eraseSearches } from "#lib/audit/saved-searches.ts";
import { allowed } from "#lib/auth/allowed.ts";
import { problemOf } from "#lib/auth/problem-of.ts";
import { forgetSessions } from "#lib/auth/session.ts";
import { eraseFromJobs } from "#lib/bulk/erase.ts";
import { eraseNotifications } from "#lib/notifications/erase.ts";
import { STEP_UP_WITHIN_MS } from "#lib/policy/limits.ts";
import { eraseFromAlarms } from "#lib/reconcile/acknowledge.ts";
import { runtime } from "#lib/runtime.ts";
import { SettleRequestSchema, type SettleRequest } from "#lib/schemas/audit-state.ts";
import { EraseRequestSchema, type Erased, type EraseRequest } from "#lib/schemas/audit-search.ts";
import type { Problem } from "#lib/schemas/problem.ts";
import { decide, MAY_SETTLE } from "#lib/settle/decide.ts";
import { eraseFromLog } from "#lib/syslog/erase.ts";

/** Says how something ended that nobody knows the outcome of. Nothing is changed at Okta. */
export async function settleIntent(request: SettleRequest): Promise<{ ok: true } | { ok: false; problem: Problem }> {
  try {
    const actor = await allowed({
      action: "audit.settle",
      ...MAY_SETTLE,
      refusal: [
        "Only admins and owners can record the result of an intent.",
        "Nothing was saved.",
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

/** Erases what names a person, from the trail and from all else that is kept here. It cannot be undone. */
export async function eraseFromTrail(
  request: EraseRequest,
): Promise<{ ok: true; erased: Erased } | { ok: false; problem: Problem; stepUp: boolean }> {
  try {
    const actor = await allowed({
      action: "audit.erase",
      roles: ["owner"],
      refusal: ["Only owners can erase data.", "Nothing was erased.", "Ask an owner."],
    });
    if (Date.now() - actor.authenticatedAt.getTime() > STEP_UP_WITHIN_MS) throw new SignInFirst();
    const { personId, reason } = EraseRequestSchema.parse(request);
    const { database, trail } = runtime();
    const erased: Erased = { entries: 0, events: 0, jobs: 0, approvals: 0, notifications: 0, searches: 0 };
    const about = { actor: auditActor(actor), personId, reason };
    erased.entries = await erasePerson(database, trail, about, async (names) => {
      erased.events = await eraseFromLog(database, personId);
      erased.jobs = await eraseFromJobs(database, personId);
      erased.approvals = await eraseFromApprovals(database, personId);
      erased.notifications = await eraseNotifications(database, personId, names);
      erased.searches = await eraseSearches(database, personId, names);
      await eraseFromAlarms(database, names);
      await erasePushes({ database }, personId);
      await forgetSessions(personId);
    });
    return { ok: true, erased };
  } catch (error) {
    return { ok: false, problem: problemOf(error).problem, stepUp: error instanceof SignInFirst };
  }
}
