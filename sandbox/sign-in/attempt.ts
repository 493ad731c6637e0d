import { timingSafeEqual } from "node:crypto";
import type { User } from "../model.ts";
import type { Call } from "../org/call.ts";
import type { Org } from "../org/org.ts";
import { putStatus } from "../org/users/put-user.ts";
import { recordSignIn } from "./event.ts";
import { MOST_FAILURES } from "./lock-out.ts";

/** What came of an attempt. `expired`: the password was right and has to be changed before anything else. */
export type Outcome = LetIn | { kind: "expired"; user: User } | { kind: "refused" };

type LetIn = { kind: "in"; user: User };

const REFUSED = { kind: "refused" } as const;

/**
 * Checks a login and a password by Okta's rules and writes what came of it to the System Log: wrong passwords are
 * counted and the tenth locks the account; only ACTIVE people get in, and those whose password has expired once they
 * have chosen another. Refusals are all alike, so that nobody learns from them who exists.
 */
export function attemptSignIn(org: Org, call: Call, login: string, password: string): Outcome {
  const user = org.users.get(org.logins.idOf(login.trim()) ?? "");
  if (!user) {
    recordSignIn(org, call, "user.session.start", undefined, "VERIFICATION_ERROR");
    return REFUSED;
  }
  if (user.status === "LOCKED_OUT" || user.secret.unknownDevicesBlocked) return refuse(org, call, user, "LOCKED_OUT");
  if (user.status !== "ACTIVE" && user.status !== "PASSWORD_EXPIRED") {
    return refuse(org, call, user, "VERIFICATION_ERROR");
  }
  if (!sameText(password, user.secret.password)) return countFailure(org, call, user);
  return user.status === "PASSWORD_EXPIRED" ? { kind: "expired", user } : letIn(org, call, user);
}

/** Notes that someone is in: `lastLogin` moves (`lastUpdated` does not), the count of wrong passwords begins again. */
export function letIn(org: Org, call: Call, user: User): LetIn {
  const seen = { ...user, lastLogin: org.now(), secret: { ...user.secret, failedSignIns: 0 } };
  org.users.put(seen);
  recordSignIn(org, call, "user.session.start", seen);
  return { kind: "in", user: seen };
}

function refuse(org: Org, call: Call, user: User, reason: string): Outcome {
  recordSignIn(org, call, "user.session.start", user, reason);
  return REFUSED;
}

function countFailure(org: Org, call: Call, user: User): Outcome {
  const failedSignIns = user.secret.failedSignIns + 1;
  const secret = { ...user.secret, failedSignIns };
  refuse(org, call, user, "INVALID_CREDENTIALS");
  if (failedSignIns < MOST_FAILURES) {
    org.users.put({ ...user, secret });
    return REFUSED;
  }
  const locked = putStatus(org, user, "LOCKED_OUT", { secret });
  recordSignIn(org, call, "user.account.lock", locked, "LOCKED_OUT");
  return REFUSED;
}

function sameText(given: string, right: string | null): boolean {
  if (right === null) return false;
  const [a, b] = [Buffer.from(given), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}
