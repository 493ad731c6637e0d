import { path, type Okta } from "#lib/okta/port.ts";
import { requestIdOf, type Receipt } from "../receipt.ts";

/**
 * Puts the person into the group. Doing it twice changes nothing.
 * @throws OktaError `refused` for a group that an app or Okta itself keeps
 */
export async function addMember(okta: Okta, input: { groupId: string; userId: string }): Promise<Receipt> {
  return requestIdOf(
    await okta.request({ method: "PUT", path: path`/api/v1/groups/${input.groupId}/users/${input.userId}` }),
  );
}
