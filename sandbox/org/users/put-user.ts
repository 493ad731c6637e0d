import type { User, UserStatus } from "../../model.ts";
import type { Org } from "../org.ts";

/** Stores a changed person: a new version of the row with a new `lastUpdated`. Hands it back. */
export function putUser(org: Org, user: User, changes: Partial<User>): User {
  const changed = { ...user, ...changes, lastUpdated: org.now() };
  org.users.put(changed);
  return changed;
}

/** Stores a person in another state. */
export function putStatus(org: Org, user: User, status: UserStatus, changes: Partial<User> = {}): User {
  return putUser(org, user, { status, statusChanged: org.now(), ...changes });
}
