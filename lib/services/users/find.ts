import { OktaError } from "#lib/okta/error.ts";
import { literal } from "#lib/okta/expression.ts";
import type { CallLimits, Okta } from "#lib/okta/port.ts";
import type { OktaUser } from "#lib/schemas/okta/user.ts";
import { notSettled } from "../not-settled.ts";
import { getUser } from "./get.ts";
import { listUsers } from "./list.ts";

/** Enough to say that a short name is not enough. */
const CANDIDATES = 5;

/**
 * One person by id, login, or login short name. A login with `/` in it is searched for, since Okta cannot look it up
 * (its API reference, "Retrieve a user"); the search lags a few seconds behind.
 * @throws OktaError `not-found` when nobody is called that, `refused` when a short name fits several, with each login in
 *   the causes
 */
export async function findUser(okta: Okta, input: { idOrLogin: string } & CallLimits): Promise<OktaUser> {
  const { idOrLogin, ...limits } = input;
  if (idOrLogin.includes("/")) return await search(okta, idOrLogin, `profile.login eq ${literal(idOrLogin)}`, limits);
  try {
    return await getUser(okta, { idOrLogin, ...limits });
  } catch (error) {
    if (!(error instanceof OktaError) || error.kind !== "not-found" || idOrLogin.includes("@")) throw error;
    // Okta does not say why a short name finds nobody: it may fit several.
    return await search(okta, idOrLogin, `profile.login sw ${literal(`${idOrLogin}@`)}`, limits);
  }
}

async function search(okta: Okta, typed: string, expression: string, limits: CallLimits): Promise<OktaUser> {
  const { items } = await listUsers(okta, { search: expression, limit: CANDIDATES, ...limits });
  const [only] = items;
  if (only && items.length === 1) return only;
  throw notSettled(
    "person",
    typed,
    items.map(({ id, profile }) => `${profile.login} (${id})`),
  );
}
