import type { User } from "../../model.ts";
import { notFound } from "../okta-error.ts";
import type { Org } from "../org.ts";

/**
 * A person by id, login or short login. A login with `/` in it can only be found by id, because Okta cannot tell it
 * from a path. Throws E0000007.
 */
export function findUser(org: Org, idOrLogin: string): User {
  const found = org.users.get(idOrLogin) ?? userByLogin(org, idOrLogin);
  if (found === undefined) throw notFound(idOrLogin, "User");
  return found;
}

/** A person by id only, as the rows of other tables name them. Throws E0000007. */
export function userById(org: Org, id: string): User {
  const found = org.users.get(id);
  if (found === undefined) throw notFound(id, "User");
  return found;
}

function userByLogin(org: Org, login: string): User | undefined {
  const id = login.includes("/") ? undefined : org.logins.idOf(login);
  return id === undefined ? undefined : org.users.get(id);
}
