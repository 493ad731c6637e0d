import { parseAnswer } from "#lib/okta/paging.ts";
import { path, type CallLimits, type Okta } from "#lib/okta/port.ts";
import { OktaUserSchema, type OktaUser } from "#lib/schemas/okta/user.ts";

/**
 * One person as they are right now.
 * @param input.idOrLogin id, login, or login short name where it is unambiguous. A login with `/` in it cannot be
 *   looked up this way, only by id (Okta's API reference, "Retrieve a user")
 * @throws OktaError `not-found`
 */
export async function getUser(
  okta: Okta,
  input: { idOrLogin: string; expand?: string } & CallLimits,
): Promise<OktaUser> {
  const { idOrLogin, expand, ...limits } = input;
  const answer = await okta.request({
    method: "GET",
    path: path`/api/v1/users/${idOrLogin}`,
    query: { expand },
    ...limits,
  });
  return parseAnswer(OktaUserSchema, answer.body, answer.requestId);
}
