import type { User } from "../../model.ts";
import type { Call } from "../call.ts";
import { randomToken } from "../ids.ts";
import { refusal } from "../okta-error.ts";
import type { Org } from "../org.ts";
import { record } from "../record.ts";
import { endSessions } from "../sessions.ts";
import { userTarget } from "../targets.ts";
import { assertLegal } from "./legal.ts";
import { assertAnother, hasPassword, passwordFault, providerAfter, temporaryPassword } from "./passwords.ts";
import { putStatus, putUser } from "./put-user.ts";

/** Puts a person into RECOVERY and hands back the link by which a new password is chosen. Throws E0000038. */
export function resetPassword(org: Org, call: Call, user: User, revokeSessions: boolean): { resetPasswordUrl: string } {
  assertLegal("resetPassword", user);
  const secret = { ...user.secret, failedSignIns: 0 };
  const waiting = putStatus(org, user, "RECOVERY", { secret });
  if (revokeSessions) endSessions(org, user.id);
  record(org, call, "user.account.reset_password", [userTarget(waiting)]);
  return { resetPasswordUrl: `${org.url}/reset_password/${randomToken(20)}` };
}

/** Makes a person choose a new password at the next sign-in. Throws E0000038. */
export function expirePassword(org: Org, call: Call, user: User): User {
  assertLegal("expirePassword", user);
  const expired = putStatus(org, user, "PASSWORD_EXPIRED");
  record(org, call, "user.account.expire_password", [userTarget(expired)]);
  return expired;
}

/** As `expirePassword`, with a password that holds until then. Throws E0000038. */
export function expireWithTemporaryPassword(org: Org, call: Call, user: User, revokeSessions: boolean): string {
  assertLegal("expirePassword", user);
  const password = temporaryPassword();
  const secret = { ...user.secret, password, importedHash: undefined, failedSignIns: 0 };
  const provider = providerAfter(user, {});
  const expired = putStatus(org, user, "PASSWORD_EXPIRED", { secret, provider, passwordChanged: org.now() });
  if (revokeSessions) endSessions(org, user.id);
  record(org, call, "user.account.expire_password", [userTarget(expired)]);
  return password;
}

export type PasswordChange = { oldPassword: string; newPassword: string; revokeSessions: boolean };

/**
 * Changes a password against the old one, and ends RECOVERY and an expired password. Throws E0000035 where the state
 * forbids it or there is no password, E0000014 for a wrong old one and for a new one that is the same or that the policy
 * refuses (all recorded).
 */
export function changePassword(org: Org, call: Call, user: User, change: PasswordChange): User {
  assertLegal("changePassword", user);
  if (!hasPassword(user)) throw refusal("E0000035");
  if (user.secret.password !== change.oldPassword) throw refusal("E0000014", "Old Password is not correct");
  const fault = passwordFault(change.newPassword, user.profile.login);
  assertAnother(user, change.newPassword);
  if (fault !== undefined) throw refusal("E0000014", fault);
  const waiting = user.status === "RECOVERY" || user.status === "PASSWORD_EXPIRED";
  const changed = putUser(org, user, {
    provider: providerAfter(user, {}),
    secret: { ...user.secret, password: change.newPassword, importedHash: undefined, failedSignIns: 0 },
    passwordChanged: org.now(),
    ...(waiting && { status: "ACTIVE", statusChanged: org.now() }),
  });
  if (change.revokeSessions) endSessions(org, user.id);
  record(org, call, "user.account.update_password", [userTarget(changed)]);
  return changed;
}
