import { literal } from "#lib/okta/expression.ts";
import { OktaError } from "#lib/okta/error.ts";
import type { CallLimits, Okta } from "#lib/okta/port.ts";
import type { OktaUser } from "#lib/schemas/okta/user.ts";
import { getUser } from "./get.ts";
import { listUsers } from "./list.ts";

/** One person by id or login, or `null` when there is none. @throws OktaError for any other failure */
export async function findPerson(okta: Okta, idOrLogin: string, limits: CallLimits = {}): Promise<OktaUser | null> {
  try {
    return await getUser(okta, { idOrLogin, ...limits });
  } catch (error) {
    if (error instanceof OktaError && error.kind === "not-found") return null;
    throw error;
  }
}

/**
 * Who has this login, or `null`. One with a slash in it cannot be looked up by path (Okta's API reference, “Retrieve a
 * user”), so it is asked for by filter, which sees a new person at once.
 */
export async function findByLogin(okta: Okta, login: string, limits: CallLimits = {}): Promise<OktaUser | null> {
  const found = login.includes("/")
    ? (await listUsers(okta, { filter: `profile.login eq ${literal(login)}`, ...limits })).items[0]
    : await findPerson(okta, login, limits);
  // A look-up by path also takes an id, or a login's short name.
  return found?.profile.login.toLowerCase() === login.toLowerCase() ? found : null;
}
