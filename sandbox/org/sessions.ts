import type { Call } from "./call.ts";
import type { Org } from "./org.ts";
import { record } from "./record.ts";
import { userTarget } from "./targets.ts";
import { findUser } from "./users/find-user.ts";

/** Ends every session a person has with the org; those the apps keep themselves go on. */
export function endSessions(org: Org, userId: string): void {
  for (const id of [...org.sessionsOfUser.of(userId).all()]) org.sessions.delete(id);
}

/** Ends someone's sessions at an admin's wish. Throws E0000007. */
export function clearSessions(org: Org, call: Call, idOrLogin: string): void {
  const user = findUser(org, idOrLogin);
  endSessions(org, user.id);
  record(org, call, "user.session.clear", [userTarget(user)]);
}
