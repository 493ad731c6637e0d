import { path, type Okta } from "#lib/okta/port.ts";
import { requestIdOf, type Receipt } from "../receipt.ts";

/**
 * Changes the attributes given and no others (POST is partial; PUT would delete what is left out).
 * @param input.profile new values; `null` empties an attribute
 * @param input.ifMatch the version that was read: somebody else's change in between is then not overwritten
 * @throws OktaError `conflict` (412) when the person has changed since; `refused` for values Okta does not take, or a
 *   profile that is mastered elsewhere (E0000023)
 */
export async function updateUser(
  okta: Okta,
  input: { userId: string; profile: Record<string, unknown>; ifMatch?: string },
): Promise<Receipt> {
  return requestIdOf(
    await okta.request({
      method: "POST",
      path: path`/api/v1/users/${input.userId}`,
      headers: input.ifMatch ? { "if-match": input.ifMatch } : {},
      body: { profile: input.profile },
    }),
  );
}
