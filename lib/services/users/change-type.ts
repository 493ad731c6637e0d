import { path, type Okta } from "#lib/okta/port.ts";
import type { OktaUser } from "#lib/schemas/okta/user.ts";
import { requestIdOf, type Receipt } from "../receipt.ts";

/**
 * Gives the person another user type. Okta takes that in a full replacement only (its description of `type`), so the whole
 * profile goes along as it was read, with the changes: an attribute that is left out of a replacement is deleted.
 * @param input.user as read a moment ago, complete
 * @param input.changes attributes to change on the way; those the new type does not have are `null`
 * @throws OktaError `conflict` (412) when the profile has changed since; `refused` for attributes the new type does not have
 */
export async function changeUserType(
  okta: Okta,
  input: { user: OktaUser; typeId: string; changes: Record<string, unknown>; ifMatch?: string },
): Promise<Receipt> {
  const { user, typeId, changes, ifMatch } = input;
  const profile = Object.fromEntries(
    Object.entries({ ...user.profile, ...changes }).filter(([, value]) => value !== null && value !== undefined),
  );
  return requestIdOf(
    await okta.request({
      method: "PUT",
      path: path`/api/v1/users/${user.id}`,
      headers: ifMatch ? { "if-match": ifMatch } : {},
      body: { profile, type: { id: typeId } },
    }),
  );
}
