import type { User } from "../../model.ts";
import type { Call } from "../call.ts";
import type { Org } from "../org.ts";
import { record } from "../record.ts";
import { endSessions } from "../sessions.ts";
import { userTarget } from "../targets.ts";
import { assertLegal } from "./legal.ts";
import { putStatus } from "./put-user.ts";

/** Suspends: sign-in stops and sessions end; groups and apps stay. Throws E0000001 for anyone who is not ACTIVE. */
export function suspendUser(org: Org, call: Call, user: User): void {
  assertLegal("suspend", user);
  const suspended = putStatus(org, user, "SUSPENDED");
  endSessions(org, user.id);
  record(org, call, "user.lifecycle.suspend", [userTarget(suspended)]);
}

/** Lets a suspended person in again. Throws E0000001 for anyone who is not SUSPENDED. */
export function unsuspendUser(org: Org, call: Call, user: User): void {
  assertLegal("unsuspend", user);
  const active = putStatus(org, user, "ACTIVE");
  record(org, call, "user.lifecycle.unsuspend", [userTarget(active)]);
}

/** Ends a lock-out, or the block of unknown devices. Throws E0000032. */
export function unlockUser(org: Org, call: Call, user: User): void {
  assertLegal("unlock", user);
  const secret = { ...user.secret, failedSignIns: 0, unknownDevicesBlocked: false };
  const active = putStatus(org, user, "ACTIVE", { secret });
  record(org, call, "user.account.unlock_by_admin", [userTarget(active)]);
}
