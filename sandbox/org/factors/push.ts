import { randomInt } from "node:crypto";
import type { Factor, Phone, Push, User } from "../../model.ts";
import { systemCall } from "../call.ts";
import type { Call } from "../call.ts";
import { newId } from "../ids.ts";
import { notFound, refusal } from "../okta-error.ts";
import type { Org } from "../org.ts";
import { record } from "../record.ts";
import { displayName, userTarget } from "../targets.ts";

const LIFETIME_MS = 5 * 60_000;
/** How long someone looks at a push who was told nothing else. */
const LOOKS_FOR_MS = 4_000;

/** Sends a push to someone's Okta Verify. Throws E0000001 for an enrollment that has not been completed. */
export function sendPush(org: Org, call: Call, user: User, factor: Factor, withNumber: boolean): Push {
  if (factor.status !== "ACTIVE") throw refusal("E0000001");
  const sentAt = org.nowExactly();
  const push: Push = {
    id: newId("mst"),
    userId: user.id,
    factorId: factor.id,
    sentAt,
    expiresAt: new Date(Date.parse(sentAt) + LIFETIME_MS).toISOString(),
    correctAnswer: withNumber ? randomInt(10, 100) : null,
    result: "WAITING",
  };
  org.pushes.put(push);
  record(org, call, "system.push.send_factor_verify_push", [userTarget(user)], { debugData: { factorId: factor.id } });
  return push;
}

/** A push of one factor as it stands now. Throws E0000007. */
export function findPush(org: Org, user: User, factor: Factor, id: string): Push {
  const push = org.pushes.get(id);
  if (push?.factorId !== factor.id) throw notFound(id, "UserFactorTransaction");
  return answered(org, user, push);
}

/** What someone does with pushes unless told otherwise. */
export function phoneOf(org: Org, userId: string): Phone {
  return org.phones.get(userId) ?? { userId, answer: "approve", afterMs: LOOKS_FOR_MS };
}

function answered(org: Org, user: User, push: Push): Push {
  const result = push.result === "WAITING" ? resultNow(org, push) : push.result;
  if (result === "WAITING" || push.result !== "WAITING") return push;
  const settled: Push = { ...push, result };
  org.pushes.put(settled);
  if (result !== "TIMEOUT") {
    record(org, onPhone(org, user), EVENT[result], [userTarget(user)], {
      debugData: { factor: "OKTA_VERIFY_PUSH", factorId: push.factorId },
    });
  }
  return settled;
}

const EVENT = {
  SUCCESS: "user.authentication.auth_via_mfa",
  REJECTED: "user.mfa.okta_verify.deny_push",
} as const;

function resultNow(org: Org, { userId, sentAt, expiresAt }: Push): "WAITING" | "SUCCESS" | "REJECTED" | "TIMEOUT" {
  const now = Date.parse(org.nowExactly());
  const { answer, afterMs } = phoneOf(org, userId);
  if (answer !== "nothing" && now - Date.parse(sentAt) >= afterMs) {
    return ({ approve: "SUCCESS", reject: "REJECTED", expire: "TIMEOUT" } as const)[answer];
  }
  return now >= Date.parse(expiresAt) ? "TIMEOUT" : "WAITING";
}

/** The person, on their phone. */
function onPhone(org: Org, user: User): Call {
  const { id, profile } = user;
  const actor = { id, type: "User", alternateId: profile.login, displayName: displayName(user), detailEntry: null };
  return { ...systemCall(org), actor };
}
