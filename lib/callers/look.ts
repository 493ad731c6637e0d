import { randomUUID } from "node:crypto";
import { SYSTEM_ACTOR } from "#lib/audit/entry.ts";
import type { Trail } from "#lib/audit/trail.ts";
import { dropLease, holdLease } from "#lib/db/lease.ts";
import type { Database } from "#lib/db/client.ts";
import type { CallerPush } from "#lib/db/generated/client.ts";
import { OktaError } from "#lib/okta/error.ts";
import type { Okta } from "#lib/okta/port.ts";
import type { AuditResult } from "#lib/schemas/vocabulary/audit.ts";
import type { PushState } from "#lib/schemas/vocabulary/push-states.ts";
import { getPushResult } from "#lib/services/factors/push-result.ts";

/** Okta is asked no more often than this about one push, however many pages follow it. */
const LOOKED_AT_EVERY_MS = 1_500;
const DEADLINE_MS = 8_000;
/** Longer than a look and its record may take. */
const LEASE_SECONDS = 30;
/** What Okta has said nothing about for so long after its time is over is not asked for any more. */
const GIVEN_UP_AFTER_MS = 10 * 60_000;

type Ended = Exclude<PushState, "WAITING">;

const RESULTS: Record<Ended, AuditResult> = {
  APPROVED: "success",
  REJECTED: "denied",
  TIMEOUT: "failure",
  LOST: "unknown",
};

const WHYS: Record<Ended, string> = {
  APPROVED: "Approved on the phone.",
  REJECTED: "Rejected on the phone.",
  TIMEOUT: "Nobody answered on the phone in time.",
  LOST: "Okta does not say what happened to the push.",
};

export type CallersParts = { database: Database; okta: Okta; trail: Trail };

/**
 * Looks what has become of a push that still waits. Its end is recorded in the trail before anything can build on it, and
 * once, no matter who else is looking at the same time.
 * @returns it as it stands now
 * @throws OktaError when Okta cannot be asked; AuditUnavailable, and then it still waits
 */
export async function lookAtPush(parts: CallersParts, push: CallerPush): Promise<CallerPush> {
  const { database } = parts;
  if (push.state !== "WAITING" || Date.now() - push.lookedAt.getTime() < LOOKED_AT_EVERY_MS) return push;
  const [name, holder] = [`caller-push-${push.id}`, randomUUID()];
  if (!(await holdLease(database, name, holder, LEASE_SECONDS))) return push;
  try {
    const now = await database.callerPush.update({ where: { id: push.id }, data: { lookedAt: new Date() } });
    return now.state === "WAITING" ? await settled(parts, now) : now;
  } finally {
    await dropLease(database, name, holder);
  }
}

async function settled({ database, okta, trail }: CallersParts, push: CallerPush): Promise<CallerPush> {
  const state = await stateAt(okta, push);
  if (state === "WAITING") return push;
  const answeredAt = new Date();
  const seq = await trail.append({
    kind: "event",
    action: "caller.answer",
    result: RESULTS[state],
    actor: SYSTEM_ACTOR,
    target: { kind: "user", id: push.personId, label: push.personLabel },
    related: { kind: "factor", id: push.factorId, label: push.factorLabel },
    detail: { intent: Number(push.intentSeq), answer: state, why: WHYS[state] },
  });
  return await database.callerPush.update({
    where: { id: push.id },
    data: { state, answeredAt, answerSeq: BigInt(seq) },
  });
}

async function stateAt(okta: Okta, { personId, factorId, transactionId, expiresAt }: CallerPush): Promise<PushState> {
  const overFor = Date.now() - expiresAt.getTime();
  try {
    const about = { userId: personId, factorId, transactionId, deadlineMs: DEADLINE_MS };
    const state = await getPushResult(okta, about);
    return state === "WAITING" && overFor > GIVEN_UP_AFTER_MS ? "LOST" : state;
  } catch (error) {
    if (!(error instanceof OktaError)) throw error;
    // Forgotten with its factor, or after its time.
    if (error.kind === "not-found" || overFor > GIVEN_UP_AFTER_MS) return "LOST";
    throw error;
  }
}
