import { parseAnswer } from "#lib/okta/paging.ts";
import { path, type Okta } from "#lib/okta/port.ts";
import { OktaUserSchema, type OktaUser } from "#lib/schemas/okta/user.ts";

/** One person with the version of their profile, so that a change can say what it starts from. */
export async function getUserVersion(
  okta: Okta,
  input: { userId: string },
): Promise<{ user: OktaUser; etag: string | null }> {
  const answer = await okta.request({ method: "GET", path: path`/api/v1/users/${input.userId}` });
  return { user: parseAnswer(OktaUserSchema, answer.body, answer.requestId), etag: answer.etag };
}
