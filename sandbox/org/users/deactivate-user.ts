import type { User } from "../../model.ts";
import type { Call } from "../call.ts";
import { systemCall } from "../call.ts";
import type { Org } from "../org.ts";
import { pairKey } from "../org.ts";
import { record } from "../record.ts";
import { endSessions } from "../sessions.ts";
import { appTarget, appUserTarget, userTarget } from "../targets.ts";
import { assertLegal } from "./legal.ts";
import { providerAfter } from "./passwords.ts";
import { putStatus, putUser } from "./put-user.ts";

/**
 * Deactivates: sessions end, assignments of active apps and the password are gone permanently, group memberships stay.
 * `later`: Okta answers at once and shows `transitioningToStatus` until it is done. Throws E0000038 for someone who is
 * DEPROVISIONED already.
 */
export function deactivateUser(org: Org, call: Call, user: User, later = false): void {
  assertLegal("deactivate", user);
  if (!later) return finishDeactivation(org, call, user);
  putUser(org, user, { transitioningToStatus: "DEPROVISIONED" });
  org.later(org.transitionMs, () => {
    const current = org.users.get(user.id);
    if (current !== undefined) finishDeactivation(org, call, current);
  });
}

/** Ends the deactivations that were under way when the sandbox was stopped. */
export function finishTransitions(org: Org): void {
  const under = [...org.users.values()].filter((user) => user.transitioningToStatus === "DEPROVISIONED");
  for (const user of under) finishDeactivation(org, systemCall(org), user);
}

function finishDeactivation(org: Org, call: Call, user: User): void {
  const secret = { ...user.secret, password: null, importedHash: undefined, failedSignIns: 0 };
  const gone = putStatus(org, user, "DEPROVISIONED", {
    secret,
    provider: providerAfter(user, {}),
    transitioningToStatus: null,
  });
  endSessions(org, user.id);
  record(org, call, "user.lifecycle.deactivate", [userTarget(gone)]);
  for (const appId of [...org.appsOfUser.of(user.id).all()]) removeFromActiveApp(org, call, gone, appId);
}

function removeFromActiveApp(org: Org, call: Call, user: User, appId: string): void {
  const key = pairKey(appId, user.id);
  const app = org.apps.get(appId);
  const assignment = org.appUsers.get(key);
  if (app?.status !== "ACTIVE" || assignment === undefined) return;
  org.appUsers.delete(key);
  record(org, call, "application.user_membership.remove", [
    appUserTarget(assignment, user),
    appTarget(app),
    userTarget(user),
  ]);
}
